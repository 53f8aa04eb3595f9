package org.carrousel.architecture;

import java.util.Optional;
import org.carrousel.attention.AttentionScore;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Hyperparameters of an {@link EncoderDecoder}. The vocabularies are not part of them, because the
 * data determines these.
 *
 * @param layers recurrent layers of the decoder, and of the encoder in each direction
 * @param embedding size of a token's embedding vector, 1 or more
 * @param bidirectional whether the encoder is bidirectional (Bahdanau, Cho and Bengio 2015)
 * @param summary how the decoder uses the encoder's final state
 * @param attention score function between decoder and encoder states; empty for no attention
 */
@Withers
public record EncoderDecoderDesign(
    @Embedded RecurrentLayers layers,
    @Key(value = "embedding", meaning = "size of a token's vector", min = 1) int embedding,
    @Key(value = "bidirectional", meaning = "whether the encoder also reads backward")
        boolean bidirectional,
    @Key(value = "summary", meaning = "what the decoder does with the encoder's final state")
        SummaryInput summary,
    @Key(
            value = "attention",
            meaning = "how the decoder's states are compared with those of the encoder")
        Optional<AttentionScore> attention)
    implements EncoderDecoderDesignBuilder.With {
  /** Checks ranges. */
  public EncoderDecoderDesign {
    Ranges.require(
        EncoderDecoderDesign.class, layers, embedding, bidirectional, summary, attention);
  }

  /** Returns one layer of 128 LSTM units, a bidirectional encoder, multiplicative attention. */
  public static EncoderDecoderDesign defaults() {
    return new EncoderDecoderDesign(
        RecurrentLayers.lstm(128),
        64,
        true,
        SummaryInput.INITIAL_STATE,
        Optional.of(AttentionScore.MULTIPLICATIVE));
  }

  /** Returns the layers of the encoder. */
  RecurrentEncoder encoder() {
    return new RecurrentEncoder(layers, bidirectional, Optional.empty());
  }
}
