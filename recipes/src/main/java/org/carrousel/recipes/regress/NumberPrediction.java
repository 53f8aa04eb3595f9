package org.carrousel.recipes.regress;

/**
 * The number that a model gives to a sequence.
 *
 * @param name of the sequence
 * @param value user's units
 */
public record NumberPrediction(String name, double value) {}
