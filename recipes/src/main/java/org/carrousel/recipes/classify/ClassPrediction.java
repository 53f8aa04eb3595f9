package org.carrousel.recipes.classify;

/**
 * The class that a model gives to a sequence.
 *
 * @param name of the sequence
 * @param label the most probable class
 * @param probability of that class, 0 to 1
 * @param unknown tokens of a text that the training part lacks; 0 for numbers
 */
public record ClassPrediction(String name, String label, double probability, long unknown) {}
