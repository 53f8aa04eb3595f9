package org.carrousel.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.batch.TokenSequences.Form;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * One long text for a network that predicts each token from all before it. The text is cut into
 * streams that lie side by side; a batch has the next time steps of every stream, so that stateful
 * layers go on where the batch before ended (Zaremba et al. 2014, arXiv:1409.2329). Every token but
 * the first is predicted once an epoch. Input and label are {@code [streams, 1, time]}, the numbers
 * of tokens; streams that end early are masked. Batches are as this class cuts them, in the order
 * of the text, whatever batch size and seed.
 */
public final class TextStreams implements Examples {
  private final int rows;
  private final int length;
  private final int steps;
  private final int predicted;
  private final SequenceExamples pieces;

  /**
   * Cuts a text. Streams are of one length, but for a last one that is shorter; of a short text
   * there are fewer streams.
   *
   * @param tokens of the text, at least one; fewer than two make no batch
   * @param count how many different tokens there may be
   * @param streams at most
   * @param steps time steps of a batch; the last ones may be fewer
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
      inputs[number] = piece(tokens, start, width);
      labels[number] = piece(tokens, start + 1, width);
      if (start + width > predicted) {
        // The last token is an answer only.
        Arrays.fill(inputs[number], Math.max(0, predicted - start), width, TokenSequences.NONE);
      }
    }
    this.pieces =
        new SequenceExamples(
            List.of(new TokenSequences(inputs, count, Form.NUMBERS)),
            List.of(new TokenSequences(labels, count, Form.NUMBERS)));
  }

  private static int[] piece(int[] tokens, int start, int width) {
    return IntStream.range(start, start + width)
        .map(place -> place < tokens.length ? tokens[place] : TokenSequences.NONE)
        .toArray();
  }

  /** Pieces of streams: rows of batches. */
  @Override
  public int size() {
    return pieces.size();
  }

  /** Tokens that are predicted in an epoch. */
  public int predicted() {
    return predicted;
  }

  /**
   * The place, among the tokens that are predicted, of the first one of a piece; those after it
   * follow, up to the end of the stream or of the text.
   *
   * @param number of the piece, in {@code [0, size())}
   */
  public int place(int number) {
    return number % rows * length + number / rows * steps;
  }

  @Override
  public MultiDataSet batch(int[] numbers) {
    return pieces.batch(numbers);
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
