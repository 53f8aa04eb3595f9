package org.carrousel.recipes.classify;

/**
 * What a model takes a group of sequences for.
 *
 * @param group its name; that of the sequence where it is in none
 * @param positive whether the score reaches the threshold
 * @param score 0 to 1
 * @param threshold chosen on the validation part
 */
public record GroupVerdict(String group, boolean positive, double score, double threshold) {}
