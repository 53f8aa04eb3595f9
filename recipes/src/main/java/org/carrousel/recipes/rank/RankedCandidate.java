package org.carrousel.recipes.rank;

/**
 * A candidate answer with its rank.
 *
 * @param query the question
 * @param rank from 1, the best
 * @param candidate the text
 * @param score 0 to 1, the probability that it answers the question; calibrated only for data with
 *     the validation part's share of right candidates
 */
public record RankedCandidate(String query, int rank, String candidate, double score) {}
