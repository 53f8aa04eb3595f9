package org.carrousel.recipes.rank;

/**
 * A candidate in its place.
 *
 * @param query the question
 * @param rank from 1, the best
 * @param candidate the text
 * @param score the probability that it answers the question, by the share of right candidates that
 *     the validation part had; good for the order, less so as a probability elsewhere
 */
public record RankedCandidate(String query, int rank, String candidate, double score) {}
