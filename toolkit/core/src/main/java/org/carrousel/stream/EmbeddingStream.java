package org.carrousel.stream;

import java.util.List;
import org.carrousel.error.BadInputException;

/** Embedding of token indices, without state. */
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
          "token index " + input[0],
          "a whole number from 0 to " + (vectors.rows() - 1),
          "encode tokens with the vocabulary that the network was trained with");
    }
    vectors.copyTo(token, output);
    return output;
  }

  @Override
  public List<float[]> carried() {
    return List.of();
  }
}
