package org.carrousel.recipes.run;

/**
 * Where the data of a training came from.
 *
 * @param name the file, as the user named it
 * @param sha256 of its bytes
 * @param rows examples, or data rows, in it
 */
public record DataSource(String name, String sha256, int rows) {}
