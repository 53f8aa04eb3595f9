package org.carrousel.recipes.data;

/**
 * A question and a text that may answer it.
 *
 * @param query the question
 * @param candidate the text
 * @param relevant whether the text answers the question; false if that is not known
 * @param place file and line, as messages name it
 */
public record CandidateAnswer(String query, String candidate, boolean relevant, String place) {}
