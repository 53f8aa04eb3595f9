package org.carrousel.recipes.forecast;

/**
 * One forecast value.
 *
 * @param entity name of the series; empty if there is only one
 * @param target the column that was forecast
 * @param time {@code 2020-01}, {@code 2020-01-31}, {@code 2020-01-31 06:00}, or an index, by the
 *     step
 * @param step steps after the last known row, from 1
 * @param value user's units
 */
public record ForecastPoint(String entity, String target, String time, int step, double value) {}
