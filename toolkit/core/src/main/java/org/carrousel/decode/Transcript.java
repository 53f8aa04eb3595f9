package org.carrousel.decode;

import java.util.List;

/**
 * Transcript found by {@link CtcBeamSearch}.
 *
 * @param labels labels in order, with word separators
 * @param words words that the labels spell; empty if the grammar has no words
 * @param logProbability natural logarithm of the network's probability of the labels, summed over
 *     the paths in the beam; a lower bound of the true one
 * @param score log probability plus the score of the grammar, by which transcripts are sorted
 */
public record Transcript(int[] labels, List<String> words, double logProbability, double score) {}
