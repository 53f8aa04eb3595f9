package org.carrousel.recipes.api;

import org.carrousel.architecture.RecurrentEncoder;

/**
 * Configuration of a recipe that embeds a {@link RecurrentEncoder}.
 *
 * @param <C> the record
 */
public interface EncoderConfig<C extends Record & RecipeConfig<C>> extends LayersConfig<C> {
  /** The recurrent layers, their direction, and the convolutions below them. */
  default RecurrentEncoder encoder() {
    return part(RecurrentEncoder.class);
  }

  /** Returns a copy that reads sequences in both directions, or forward only. */
  default C bidirectional(boolean bidirectional) {
    return with(encoder().withBidirectional(bidirectional));
  }
}
