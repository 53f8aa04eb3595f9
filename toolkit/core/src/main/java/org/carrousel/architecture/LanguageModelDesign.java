package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Hyperparameters of a language model, a {@link NextTokenPredictor}. The vocabulary is not part of
 * them, because the data determines it.
 *
 * @param layers the recurrent layers
 * @param embedding size of a token's embedding vector, 1 or more
 */
@Withers
public record LanguageModelDesign(
    @Embedded RecurrentLayers layers,
    @Key(value = "embedding", meaning = "size of a token's vector", min = 1) int embedding)
    implements LanguageModelDesignBuilder.With {
  /** Checks ranges. */
  public LanguageModelDesign {
    Ranges.require(LanguageModelDesign.class, layers, embedding);
  }
}
