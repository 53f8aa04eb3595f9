package org.carrousel.plot;

/**
 * Named curve of a plot.
 *
 * @param name name in the legend
 * @param values one per step; NaN and infinite values are gaps
 */
@SuppressWarnings("ArrayRecordComponent") // curves are never compared
public record PlotCurve(String name, double[] values) {}
