package org.carrousel.stream;

import java.util.List;
import org.carrousel.error.BadInputException;

/** A vector for a token's number, which carries nothing. */
final class EmbeddingStream implements LayerStream {
  private final StreamWeights vectors;
  private final float[] output;

  /**
   * @param vectors {@code [tokens, width]}
   */
  EmbeddingStream(StreamWeights vectors) {
    this.vectors = vectors;
    this.output = new float[vectors.columns()];
  }

  @Override
  public float[] step(float[] input) {
    int token = (int) input[0];
    if (token != input[0] || token < 0 || token >= vectors.rows()) {
      throw new BadInputException(
          "a token of number " + input[0],
          "a whole number from 0 to " + (vectors.rows() - 1),
          "number tokens by the vocabulary that the network was trained with");
    }
    vectors.copyTo(token, output);
    return output;
  }

  @Override
  public List<float[]> carried() {
    return List.of();
  }
}
