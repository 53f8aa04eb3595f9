package org.carrousel.benchmarks;

/**
 * Measured time of a subject.
 *
 * @param milliseconds milliseconds per step, the median of the samples
 * @param threads thread count, the fastest of those tried
 */
record Timing(double milliseconds, int threads) {}
