package org.carrousel.training;

/**
 * Losses of one epoch, on the scaled targets.
 *
 * @param number number of the epoch, counted from 1
 * @param trainLoss mean loss over the training examples, each computed before the parameter update
 *     of its batch
 * @param validationLoss mean loss over the validation examples after the epoch; {@code NaN} if
 *     there are none
 */
public record EpochLosses(int number, double trainLoss, double validationLoss) {}
