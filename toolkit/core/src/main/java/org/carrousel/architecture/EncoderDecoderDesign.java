package org.carrousel.architecture;

import java.util.List;
import java.util.Optional;
import org.carrousel.attention.AttentionScore;
import org.carrousel.error.BadInputException;

/**
 * An encoder-decoder but for its vocabularies, which follow from the data.
 *
 * @param cell of encoder and decoder
 * @param units hidden units of each layer of the encoder, by direction, and of the decoder; the one
 *     nearest the input first
 * @param embedding size of the vectors of tokens
 * @param bidirectional whether the encoder reads backward, too (Bahdanau, Cho and Bengio 2015)
 * @param summary what the decoder does with the encoder's final state
 * @param attention how the decoder finds what it looks at in the source; empty if it does not look
 * @param regularization dropout, weight decay, gradient clip
 */
public record EncoderDecoderDesign(
    CellKind cell,
    List<Integer> units,
    int embedding,
    boolean bidirectional,
    SummaryInput summary,
    Optional<AttentionScore> attention,
    Regularization regularization) {
  /** Checks ranges. */
  public EncoderDecoderDesign {
    units = List.copyOf(units);
    if (units.isEmpty() || units.stream().anyMatch(u -> u < 1)) {
      throw new BadInputException(
          "units: " + units, "layers of 1 hidden unit or more", "correct the architecture");
    }
    if (embedding < 1) {
      throw new BadInputException(
          "embedding: " + embedding, "vectors of 1 value or more", "correct the architecture");
    }
  }

  /** One layer of LSTM cells that reads both ways, and multiplicative attention. */
  public static EncoderDecoderDesign defaults() {
    return new EncoderDecoderDesign(
        CellKind.LSTM,
        List.of(128),
        64,
        true,
        SummaryInput.INITIAL_STATE,
        Optional.of(AttentionScore.MULTIPLICATIVE),
        Regularization.defaults());
  }

  /** The same with another cell. */
  public EncoderDecoderDesign cell(CellKind cell) {
    return new EncoderDecoderDesign(
        cell, units, embedding, bidirectional, summary, attention, regularization);
  }

  /** The same with other layers. */
  public EncoderDecoderDesign units(List<Integer> units) {
    return new EncoderDecoderDesign(
        cell, units, embedding, bidirectional, summary, attention, regularization);
  }

  /** The same with vectors of another size. */
  public EncoderDecoderDesign embedding(int embedding) {
    return new EncoderDecoderDesign(
        cell, units, embedding, bidirectional, summary, attention, regularization);
  }

  /** The same with an encoder that reads both ways, or one. */
  public EncoderDecoderDesign bidirectional(boolean bidirectional) {
    return new EncoderDecoderDesign(
        cell, units, embedding, bidirectional, summary, attention, regularization);
  }

  /** The same with another use of the summary. */
  public EncoderDecoderDesign summary(SummaryInput summary) {
    return new EncoderDecoderDesign(
        cell, units, embedding, bidirectional, summary, attention, regularization);
  }

  /** The same with another attention, or none. */
  public EncoderDecoderDesign attention(Optional<AttentionScore> attention) {
    return new EncoderDecoderDesign(
        cell, units, embedding, bidirectional, summary, attention, regularization);
  }

  /** The same with another regularization. */
  public EncoderDecoderDesign regularization(Regularization regularization) {
    return new EncoderDecoderDesign(
        cell, units, embedding, bidirectional, summary, attention, regularization);
  }

  /** Features of the encoder's states. */
  int encoderWidth() {
    int top = units.get(units.size() - 1);
    return bidirectional ? 2 * top : top;
  }
}
