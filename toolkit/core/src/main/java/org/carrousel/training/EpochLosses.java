package org.carrousel.training;

/**
 * What one epoch came to, on the scaled targets.
 *
 * @param number counted from 1
 * @param trainLoss mean over the examples, each measured before the step it took part in
 * @param validationLoss mean over the validation examples after the epoch; {@code NaN} without any
 */
public record EpochLosses(int number, double trainLoss, double validationLoss) {}
