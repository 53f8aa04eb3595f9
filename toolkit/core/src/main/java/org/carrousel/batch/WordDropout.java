package org.carrousel.batch;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Decoder inputs with word dropout: in training, random tokens are replaced by the unknown token,
 * so that the decoder depends less on the previous words (Bowman et al. 2016, "Generating sentences
 * from a continuous space", section 3.1).
 *
 * @param tokens token sequences, each with a start token first
 * @param probability probability that a token is replaced; the first token never is
 * @param unknown id of the unknown token
 */
public record WordDropout(TokenSequences tokens, double probability, int unknown)
    implements ExampleColumn {
  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public int steps(int number) {
    return tokens.steps(number);
  }

  @Override
  public MaskedArray batch(int[] numbers) {
    return tokens.batch(numbers);
  }

  @Override
  public MaskedArray trainingBatch(int[] numbers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] sequences =
        Arrays.stream(numbers)
            .mapToObj(number -> drop(tokens.sequences()[number], random))
            .toArray(int[][]::new);
    int[] rows = new int[numbers.length];
    Arrays.setAll(rows, row -> row);
    return new TokenSequences(sequences, tokens.count(), tokens.form()).batch(rows);
  }

  private int[] drop(int[] sequence, SplittableRandom random) {
    int[] copy = sequence.clone();
    for (int step = 1; step < copy.length; step++) {
      if (random.nextDouble() < probability) {
        copy[step] = unknown;
      }
    }
    return copy;
  }
}
