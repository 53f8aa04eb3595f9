package org.carrousel.batch;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Tokens of texts that a decoder is given, of which training replaces some by the unknown one, so
 * that the decoder cannot guess the next token from those before it alone (Bowman et al. 2016,
 * "Generating sentences from a continuous space", section 3.1).
 *
 * @param tokens as they are, the start first
 * @param probability that a token is replaced; never the first of an example
 * @param unknown number of the unknown token
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
    int[][] dropped =
        Arrays.stream(numbers)
            .mapToObj(number -> dropped(tokens.sequences()[number], random))
            .toArray(int[][]::new);
    int[] all = new int[numbers.length];
    Arrays.setAll(all, row -> row);
    return new TokenSequences(dropped, tokens.count(), tokens.form()).batch(all);
  }

  private int[] dropped(int[] sequence, SplittableRandom random) {
    int[] dropped = sequence.clone();
    for (int step = 1; step < dropped.length; step++) {
      if (random.nextDouble() < probability) {
        dropped[step] = unknown;
      }
    }
    return dropped;
  }
}
