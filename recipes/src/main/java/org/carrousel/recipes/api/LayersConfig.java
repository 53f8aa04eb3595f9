package org.carrousel.recipes.api;

import java.util.Arrays;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.RecurrentLayers;

/**
 * Configuration of a recipe that embeds {@link RecurrentLayers}.
 *
 * @param <C> the record
 */
public interface LayersConfig<C extends Record & RecipeConfig<C>> extends RecipeConfig<C> {
  /** The recurrent layers. */
  default RecurrentLayers layers() {
    return part(RecurrentLayers.class);
  }

  /** Returns a copy with layers of these hidden units, the one nearest the input first. */
  default C units(int... units) {
    return with(layers().withUnits(Arrays.stream(units).boxed().toList()));
  }

  /** Returns a copy with another cell. */
  default C cell(CellKind cell) {
    return with(layers().withCell(cell));
  }

  /** Returns a copy with this probability that an input of a recurrent layer is dropped. */
  default C dropout(double dropout) {
    return with(layers().withRegularization(layers().regularization().withDropout(dropout)));
  }
}
