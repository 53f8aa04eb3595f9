package org.carrousel.recipes.classify;

/**
 * Whether a group of sequences is positive.
 *
 * @param group its name; that of the sequence if it has no group
 * @param positive whether the score reaches the threshold
 * @param score 0 to 1
 * @param threshold chosen on the validation part
 */
public record GroupVerdict(String group, boolean positive, double score, double threshold) {}
