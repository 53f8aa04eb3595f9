package org.carrousel.batch;

/**
 * Sequences of words with further features, as an input. The features of a time step are the word's
 * vector or one-hot encoding, followed by its marks. A batch is {@code [batch, word features +
 * marks, time]}. Vectors are looked up per batch, so that a word takes one integer of memory.
 *
 * @param words [example][time], word ids, or {@link TokenSequences#NONE} for word features of 0
 * @param table encoding of words
 * @param marks [example][time][mark], further features of each word
 */
public record WordSequences(int[][] words, Table table, float[][][] marks)
    implements ExampleColumn {
  /** Encoding of words as feature vectors. */
  public sealed interface Table {
    /** Returns the number of features of a word. */
    int width();
  }

  /**
   * Fixed word vectors, which are not trained.
   *
   * @param rows vector of each word, [word][dimension]
   */
  public record Vectors(float[][] rows) implements Table {
    @Override
    public int width() {
      return rows[0].length;
    }
  }

  /**
   * One-hot encoding; the input weights of the layer above then are trained word vectors.
   *
   * @param count size of the vocabulary
   */
  public record OneHot(int count) implements Table {
    @Override
    public int width() {
      return count;
    }
  }

  /**
   * Checks lengths.
   *
   * @throws IllegalArgumentException if a sequence is empty or its marks have another length
   */
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
    float[] stepMarks = marks[number][step];
    System.arraycopy(stepMarks, 0, features, table.width(), stepMarks.length);
    return features;
  }
}
