package org.carrousel.benchmarks;

/**
 * What a subject took.
 *
 * @param milliseconds a step, the median of the samples
 * @param threads its better thread count
 */
record Timing(double milliseconds, int threads) {}
