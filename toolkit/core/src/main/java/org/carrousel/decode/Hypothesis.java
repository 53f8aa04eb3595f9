package org.carrousel.decode;

/**
 * Token sequence found by a search.
 *
 * @param tokens token ids, without the end token
 * @param complete whether the end token follows; if not, the sequence was cut at the maximal length
 * @param logProbability natural logarithm of the probability, with the end token if complete
 * @param score log probability divided by the length penalty, by which hypotheses are sorted
 */
public record Hypothesis(int[] tokens, boolean complete, double logProbability, double score) {}
