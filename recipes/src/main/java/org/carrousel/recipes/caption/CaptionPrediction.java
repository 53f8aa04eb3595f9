package org.carrousel.recipes.caption;

/**
 * A caption that a model found for an image.
 *
 * @param name of the image
 * @param rank 1 for the best caption of the image
 * @param caption in words
 * @param logProbability natural logarithm of the probability, including that of the end if complete
 * @param complete whether the caption ended within the maximal length
 */
public record CaptionPrediction(
    String name, int rank, String caption, double logProbability, boolean complete) {}
