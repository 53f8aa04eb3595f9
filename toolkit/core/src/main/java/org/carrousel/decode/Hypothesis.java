package org.carrousel.decode;

/**
 * A sequence that a search found.
 *
 * @param tokens without the end token
 * @param complete whether the end token follows; if not, the sequence was cut at the maximal length
 * @param logProbability natural logarithm, of the end token too if the sequence is complete
 * @param score what hypotheses are sorted by: the log probability over the length penalty
 */
public record Hypothesis(int[] tokens, boolean complete, double logProbability, double score) {}
