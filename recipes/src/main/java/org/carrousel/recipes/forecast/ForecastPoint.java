package org.carrousel.recipes.forecast;

/**
 * Forecast value of one target at one time step.
 *
 * @param entity name of the series; empty for a single series
 * @param target the target column
 * @param time {@code 2020-01}, {@code 2020-01-31}, {@code 2020-01-31 06:00}, or an index, depending
 *     on the time step
 * @param step number of steps after the history, from 1
 * @param value forecast in the user's units
 */
public record ForecastPoint(String entity, String target, String time, int step, double value) {}
