package org.carrousel.architecture;

import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Small networks that translate, and pairs of random tokens. */
final class Translations {
  static final int SOURCE_TOKENS = 5;
  static final int TARGET_TOKENS = 4;

  private Translations() {}

  static ComputationGraph network(EncoderDecoderDesign design, DataType dataType) {
    ComputationGraph network =
        new ComputationGraph(
            new EncoderDecoder(SOURCE_TOKENS, TARGET_TOKENS).configuration(design, dataType, 3));
    network.init();
    return network;
  }

  /** Tokens of rows of these lengths, {@code [batch, 1, time]}, padded behind with 1,000. */
  static INDArray tokens(Random random, int count, int... lengths) {
    INDArray tokens = Nd4j.valueArrayOf(new long[] {lengths.length, 1, longest(lengths)}, 1000.0);
    for (int row = 0; row < lengths.length; row++) {
      for (int step = 0; step < lengths[row]; step++) {
        tokens.putScalar(new int[] {row, 0, step}, random.nextInt(count));
      }
    }
    return tokens;
  }

  static INDArray mask(int... lengths) {
    INDArray mask = Nd4j.zeros(lengths.length, longest(lengths));
    for (int row = 0; row < lengths.length; row++) {
      for (int step = 0; step < lengths[row]; step++) {
        mask.putScalar(row, step, 1);
      }
    }
    return mask;
  }

  private static int longest(int... lengths) {
    int longest = 0;
    for (int length : lengths) {
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /** Pairs of these lengths with labels for every token of the target. */
  static MultiDataSet batch(Random random, int[] sourceLengths, int[] targetLengths) {
    INDArray targetMask = mask(targetLengths);
    return new MultiDataSet(
        new INDArray[] {
          tokens(random, SOURCE_TOKENS, sourceLengths), tokens(random, TARGET_TOKENS, targetLengths)
        },
        new INDArray[] {tokens(random, TARGET_TOKENS, targetLengths)},
        new INDArray[] {mask(sourceLengths), targetMask},
        new INDArray[] {targetMask});
  }
}
