package org.carrousel.recipes.caption;

/**
 * A caption that a model found for a picture.
 *
 * @param name of the picture
 * @param rank 1 for the best caption of the picture
 * @param caption in words
 * @param logProbability natural logarithm, of the end too if the caption is complete
 * @param complete false if it was cut at the greatest length
 */
public record CaptionPrediction(
    String name, int rank, String caption, double logProbability, boolean complete) {}
