package org.carrousel.decode;

import java.util.List;

/**
 * What a CTC network may have read.
 *
 * @param labels in order, separators of words among them
 * @param words that the labels spell; empty if the search knows of none
 * @param logProbability of the labels by the network alone, natural logarithm, summed over the
 *     paths that the search kept: at most the true one
 * @param score what transcripts are sorted by: the log probability and what the words add to it
 */
public record Transcript(int[] labels, List<String> words, double logProbability, double score) {}
