package org.carrousel.architecture;

import java.util.Optional;
import org.carrousel.attention.AttentionScore;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * An encoder-decoder without its vocabularies, which the data determines.
 *
 * @param layers recurrent layers of the encoder, in each direction, and of the decoder
 * @param embedding size of the vectors of tokens
 * @param bidirectional whether the encoder also reads backward (Bahdanau, Cho and Bengio 2015)
 * @param summary what the decoder does with the encoder's final state
 * @param attention how the decoder's states are compared with the encoder's; empty for no attention
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
  /** Checks the range. */
  public EncoderDecoderDesign {
    Ranges.require(
        EncoderDecoderDesign.class, layers, embedding, bidirectional, summary, attention);
  }

  /** One layer of LSTM cells that reads in both directions, and multiplicative attention. */
  public static EncoderDecoderDesign defaults() {
    return new EncoderDecoderDesign(
        RecurrentLayers.lstm(128),
        64,
        true,
        SummaryInput.INITIAL_STATE,
        Optional.of(AttentionScore.MULTIPLICATIVE));
  }

  /** The part that reads the source. */
  RecurrentEncoder encoder() {
    return new RecurrentEncoder(layers, bidirectional, Optional.empty());
  }
}
