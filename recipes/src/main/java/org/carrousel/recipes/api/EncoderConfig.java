package org.carrousel.recipes.api;

import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.RecurrentLayers;

/**
 * Configuration of a recipe whose recurrent layers read a whole sequence.
 *
 * @param <C> the record
 */
public interface EncoderConfig<C extends Record & RecipeConfig<C>> extends LayersConfig<C> {
  /** The recurrent layers, their direction, and the convolutions below them. */
  RecurrentEncoder encoder();

  /** The same with another encoder. */
  C with(RecurrentEncoder encoder);

  @Override
  default RecurrentLayers layers() {
    return encoder().layers();
  }

  @Override
  default C with(RecurrentLayers layers) {
    return with(encoder().withLayers(layers));
  }

  /** The same, reading sequences in both directions or forward only. */
  default C bidirectional(boolean bidirectional) {
    return with(encoder().withBidirectional(bidirectional));
  }
}
