package org.carrousel.recipes.api;

import org.carrousel.recipes.data.CsvFormat;

/**
 * Configuration of a recipe that reads CSV files and embeds {@link CsvFormat}.
 *
 * @param <C> the record
 */
public interface TableConfig<C extends Record & RecipeConfig<C>> extends RecipeConfig<C> {
  /**
   * Returns a copy for files whose first row names the columns, or is data: columns are then called
   * {@code c1}, {@code c2} and so on.
   */
  default C header(boolean header) {
    return with(new CsvFormat(header));
  }
}
