package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * A network that continues sequences, without the numbers of inputs and outputs, which the data
 * determines.
 *
 * @param layers the recurrent layers
 * @param embedding size of a token's vector, 1 or more
 */
@Withers
public record LanguageModelDesign(
    @Embedded RecurrentLayers layers,
    @Key(value = "embedding", meaning = "size of a token's vector", min = 1) int embedding)
    implements LanguageModelDesignBuilder.With {
  /** Checks the range. */
  public LanguageModelDesign {
    Ranges.require(LanguageModelDesign.class, layers, embedding);
  }
}
