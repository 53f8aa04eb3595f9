package org.carrousel.recipes.rank;

/**
 * A question and a text that may answer it.
 *
 * @param query the question
 * @param candidate the text
 * @param relevant whether it answers the question; false where that is not known
 * @param place file and line, as messages name it
 */
public record Pair(String query, String candidate, boolean relevant, String place) {}
