package org.carrousel.recipes.classify;

/**
 * What a model takes a sequence for.
 *
 * @param name of the sequence
 * @param label the most probable class
 * @param probability of it, 0 to 1
 * @param unknown tokens of a text that training did not know; 0 for numbers
 */
public record ClassPrediction(String name, String label, double probability, long unknown) {}
