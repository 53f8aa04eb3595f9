package org.carrousel.architecture;

import java.util.List;
import java.util.Optional;
import org.carrousel.attention.AttentionScore;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Hyperparameters of an image captioning network. The image size and the vocabulary are not part of
 * them, because the data determines these.
 *
 * @param filters number of filters of each block of convolutions, first the block nearest the
 *     image; at least one block
 * @param block number of 3 × 3 convolutions per block, 1 or more; the last one has stride 2
 * @param imageUnits units of the dense layer above the convolutions, 1 or more
 * @param layers recurrent layers of the decoder
 * @param attention score function between decoder states and image positions; empty for no
 *     attention
 * @param embedding size of a word's embedding vector, 1 or more
 * @param wordDropout probability, 0 to 0.99, that an input word of the decoder is dropped in
 *     training
 */
@Withers
public record CaptionDesign(
    @Key(
            value = "filters",
            meaning = "filters of each block of convolutions, first the one nearest the image",
            min = 1,
            minSize = 1)
        List<Integer> filters,
    @Key(
            value = "block",
            meaning = "convolutions of a block, the last of which halves the sides",
            min = 1)
        int block,
    @Key(
            value = "image-units",
            meaning = "units of the dense layer above the convolutions",
            min = 1)
        int imageUnits,
    @Embedded RecurrentLayers layers,
    @Key(
            value = "attention",
            meaning = "how the decoder's states are compared with the places of an image")
        Optional<AttentionScore> attention,
    @Key(value = "embedding", meaning = "size of a word's vector", min = 1) int embedding,
    @Key(
            value = "word-dropout",
            meaning = "probability that an input word of the decoder is dropped in training",
            min = 0,
            max = .99)
        double wordDropout)
    implements CaptionDesignBuilder.With {
  /** Checks ranges. */
  public CaptionDesign {
    filters = List.copyOf(filters);
    Ranges.require(
        CaptionDesign.class, filters, block, imageUnits, layers, attention, embedding, wordDropout);
  }
}
