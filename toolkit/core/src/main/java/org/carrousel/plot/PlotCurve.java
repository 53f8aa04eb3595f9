package org.carrousel.plot;

/**
 * A named line of a plot.
 *
 * @param name as the legend shows it
 * @param values one a step; NaN and infinite values are gaps
 */
@SuppressWarnings("ArrayRecordComponent") // carries values to a plot, compared by nobody
public record PlotCurve(String name, double[] values) {}
