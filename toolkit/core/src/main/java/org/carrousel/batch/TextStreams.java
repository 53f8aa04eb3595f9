package org.carrousel.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.batch.TokenSequences.Form;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * One long text for training a language model. The text is split into streams, one per row of a
 * batch. Consecutive batches hold consecutive segments of every stream, so that stateful layers
 * carry their state from batch to batch (Zaremba et al. 2014, arXiv:1409.2329). Every token except
 * the first is predicted once per epoch. Input and label are token ids {@code [streams, 1, time]},
 * masked after the end of a shorter stream. Batches ignore the batch size and the seed.
 */
public final class TextStreams implements Examples {
  private final int rows;
  private final int length;
  private final int steps;
  private final int predicted;
  private final SequenceExamples segments;

  /**
   * Splits a text. All streams have the same length, except that the last one may be shorter. A
   * short text has fewer streams.
   *
   * @param tokens token ids of the text, at least one; one token alone makes no batch
   * @param count size of the vocabulary
   * @param streams largest number of streams
   * @param steps time steps of a batch; the last batch may have fewer
   */
  public TextStreams(int[] tokens, int count, int streams, int steps) {
    this.predicted = tokens.length - 1;
    this.steps = steps;
    this.length = Math.max(1, (predicted + streams - 1) / streams);
    this.rows = (predicted + length - 1) / length;
    int windows = rows == 0 ? 0 : (length + steps - 1) / steps;
    int[][] inputs = new int[windows * rows][];
    int[][] labels = new int[windows * rows][];
    for (int number = 0; number < inputs.length; number++) {
      int start = place(number);
      int width = Math.min(steps, length - number / rows * steps);
      inputs[number] = segment(tokens, start, width);
      labels[number] = segment(tokens, start + 1, width);
      if (start + width > predicted) {
        // The last token is only a label.
        Arrays.fill(inputs[number], Math.max(0, predicted - start), width, TokenSequences.NONE);
      }
    }
    this.segments =
        new SequenceExamples(
            List.of(new TokenSequences(inputs, count, Form.NUMBERS)),
            List.of(new TokenSequences(labels, count, Form.NUMBERS)));
  }

  private static int[] segment(int[] tokens, int start, int width) {
    return IntStream.range(start, start + width)
        .map(index -> index < tokens.length ? tokens[index] : TokenSequences.NONE)
        .toArray();
  }

  /** Returns the number of segments of streams, which are the rows of batches. */
  @Override
  public int size() {
    return segments.size();
  }

  /** Returns the number of tokens that are predicted in an epoch. */
  public int predicted() {
    return predicted;
  }

  /**
   * Returns the index, among the predicted tokens, of the first token that a segment predicts. The
   * segment's other tokens follow, up to the end of the stream or of the text.
   *
   * @param number number of the segment, in {@code [0, size())}
   */
  public int place(int number) {
    return number % rows * length + number / rows * steps;
  }

  @Override
  public MultiDataSet batch(int[] numbers) {
    return segments.batch(numbers);
  }

  @Override
  public int[][] batches(int batchSize) {
    return Batches.consecutive(IntStream.range(0, size()).toArray(), Math.max(1, rows));
  }

  @Override
  public int[][] trainingBatches(int batchSize, long seed, int epoch) {
    return batches(batchSize);
  }
}
