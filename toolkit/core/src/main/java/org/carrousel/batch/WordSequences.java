package org.carrousel.batch;

/**
 * Sequences of words with marks beside them, as an input: the vector of each word, or the word
 * one-hot, and then its marks. A batch is {@code [batch, vector or words, then marks, time]}. The
 * vectors are looked up batch by batch, so that texts of any length cost an integer a word.
 *
 * @param words [example][time], numbers of words, or {@link TokenSequences#NONE}: zeros
 * @param table what a word is to the network
 * @param marks [example][time][mark]
 */
public record WordSequences(int[][] words, Table table, float[][][] marks)
    implements ExampleColumn {
  /** What words are to a network. */
  public sealed interface Table {
    /** Numbers of a word. */
    int width();
  }

  /**
   * Words by vectors that stay as they are.
   *
   * @param rows [word][dimension]
   */
  public record Vectors(float[][] rows) implements Table {
    @Override
    public int width() {
      return rows[0].length;
    }
  }

  /**
   * Words one-hot: a layer's weights from here are the words' trained vectors.
   *
   * @param count how many words there are
   */
  public record OneHot(int count) implements Table {
    @Override
    public int width() {
      return count;
    }
  }

  /** Checks that marks and words have the same time steps. */
  public WordSequences {
    for (int number = 0; number < words.length; number++) {
      if (words[number].length == 0 || words[number].length != marks[number].length) {
        throw new IllegalArgumentException(
            "example %d has %d words and marks at %d time steps"
                .formatted(number, words[number].length, marks[number].length));
      }
    }
  }

  @Override
  public int size() {
    return words.length;
  }

  @Override
  public int steps(int number) {
    return words[number].length;
  }

  @Override
  public MaskedArray batch(int[] numbers) {
    int[] lengths = new int[numbers.length];
    for (int row = 0; row < lengths.length; row++) {
      lengths[row] = steps(numbers[row]);
    }
    int width = table.width() + marks[numbers[0]][0].length;
    PaddedSequences padded = new PaddedSequences(width, lengths);
    for (int row = 0; row < numbers.length; row++) {
      for (int step = 0; step < lengths[row]; step++) {
        padded.set(row, step, features(width, numbers[row], step));
      }
    }
    return padded.array();
  }

  private float[] features(int width, int number, int step) {
    float[] features = new float[width];
    int word = words[number][step];
    if (word != TokenSequences.NONE) {
      if (table instanceof Vectors vectors) {
        System.arraycopy(vectors.rows[word], 0, features, 0, table.width());
      } else {
        features[word] = 1;
      }
    }
    float[] marked = marks[number][step];
    System.arraycopy(marked, 0, features, table.width(), marked.length);
    return features;
  }
}
