package org.carrousel.recipes.api;

import java.util.Arrays;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.RecurrentLayers;

/**
 * Configuration of a recipe with recurrent layers.
 *
 * @param <C> the record
 */
public interface LayersConfig<C extends Record & RecipeConfig<C>> extends RecipeConfig<C> {
  /** The recurrent layers. */
  RecurrentLayers layers();

  /** The same with other recurrent layers. */
  C with(RecurrentLayers layers);

  /** The same with layers of these hidden units, the one nearest the input first. */
  default C units(int... units) {
    return with(layers().withUnits(Arrays.stream(units).boxed().toList()));
  }

  /** The same with another cell. */
  default C cell(CellKind cell) {
    return with(layers().withCell(cell));
  }

  /** The same with this probability that an input of a recurrent layer is dropped. */
  default C dropout(double dropout) {
    return with(
        layers().withRegularization(layers().regularization().withDropout(dropout)));
  }
}
