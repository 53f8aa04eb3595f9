package org.carrousel.recipes.forecast;

/**
 * Where the data of a forecast came from.
 *
 * @param name the file, as the user named it
 * @param sha256 of its bytes
 * @param rows data rows in it
 */
public record ForecastSource(String name, String sha256, int rows) {}
