package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;

/**
 * From logits to answers, or to losses and their gradients, in one walk through memory.
 *
 * <p>A label whose mask is 0 is not looked at: it may be anything, also not a number.
 */
final class OutputPass implements LossPass {
  /**
   * Logits that are taken at a time, if that is a column or more: few enough for all that is kept
   * of them to stay in the fastest cache.
   */
  private static final int PIECE = 512;

  private final ColumnLayout layout;
  private final OutputLoss loss;
  private final double[] outputWeights;
  private final LabelColumns labels;
  private final LabelMask mask;
  private final int outputs;

  /** Columns of a piece. */
  private final int most;

  private final double[] rowLosses;

  /** Of a piece, as are all that follow. */
  private final double[] logits;

  private final double[] biases;
  private final double[] biasGradients;
  private final double[] weights;
  private final double[] truth;
  private final double[] counts;
  private final double[] losses;

  /**
   * @param outputWeights factors of the losses of the outputs
   * @param bias added to the logits
   * @param labels null if only answers are wanted
   * @param mask null if every label counts
   */
  OutputPass(
      ColumnLayout layout,
      OutputLoss loss,
      double[] outputWeights,
      double[] bias,
      LabelColumns labels,
      LabelMask mask) {
    this.layout = layout;
    this.loss = loss;
    this.outputWeights = outputWeights;
    this.labels = labels;
    this.mask = mask;
    this.outputs = outputWeights.length;
    this.most = Math.min(layout.columns(), Math.max(1, PIECE / outputs));
    this.rowLosses = new double[layout.batch()];
    this.logits = new double[most * outputs];
    this.biases = repeated(bias);
    this.counts = new double[mask == null ? 0 : most * mask.height()];
    this.biasGradients = new double[labels == null ? 0 : most * outputs];
    this.weights = labels == null ? outputWeights : repeated(outputWeights);
    this.truth = new double[labels == null ? 0 : most * labels.height()];
    this.losses = new double[labels == null ? 0 : most];
  }

  private double[] repeated(double[] column) {
    double[] repeated = new double[logits.length];
    if (outputs == 1) {
      Arrays.fill(repeated, column[0]);
      return repeated;
    }
    for (int from = 0; from < repeated.length; from += outputs) {
      System.arraycopy(column, 0, repeated, from, outputs);
    }
    return repeated;
  }

  @Override
  public double[] rowLosses() {
    return rowLosses;
  }

  @Override
  public double[] biasGradient() {
    double[] gradient = new double[outputs];
    for (int k = 0; k < biasGradients.length; k++) {
      gradient[k % outputs] += biasGradients[k];
    }
    return gradient;
  }

  /** Replaces the logits of all columns by answers; those that do not count by 0. */
  void answer(ArrayValues matrix) {
    walk(
        matrix,
        0,
        layout.columns(),
        (column, count) -> {
          loss.answer(logits, count);
          clearMasked(count);
        });
  }

  @Override
  public void differentiate(ArrayValues matrix, int first, int columns) {
    walk(
        matrix,
        first,
        columns,
        (column, count) -> {
          labels.memory().read((long) column * labels.height(), truth, count * labels.height());
          readWeights(count);
          requireClasses(column, count);
          loss.differentiate(logits, count, truth, weights, losses);
          add(column, count);
        });
  }

  private interface Step {
    /** Takes a piece of so many columns, from this one on. */
    void take(int column, int count);
  }

  private void walk(ArrayValues matrix, int first, int columns, Step step) {
    for (int done = 0; done < columns; done += most) {
      int column = first + done;
      int count = Math.min(most, columns - done);
      long from = (long) done * outputs;
      matrix.read(from, logits, count * outputs);
      for (int k = 0; k < count * outputs; k++) {
        logits[k] += biases[k];
      }
      if (mask != null) {
        mask.memory().read((long) column * mask.height(), counts, count * mask.height());
      }
      step.take(column, count);
      matrix.write(from, logits, count * outputs);
    }
  }

  /** Those of the outputs where a mask holds; what has none gets 0 as its label. */
  private void readWeights(int columns) {
    if (mask == null) {
      return;
    }
    for (int column = 0, k = 0; column < columns; column++) {
      for (int output = 0; output < outputs; output++, k++) {
        double counting = counting(column, output);
        weights[k] = outputWeights[output] * counting;
        if (counting == 0) {
          truth[labels.height() == 1 ? column : k] = 0;
        }
      }
    }
  }

  private void requireClasses(int column, int count) {
    if (labels.classNumbers()) {
      for (int i = 0; i < count; i++) {
        labels.requireClass(truth[i], outputs, layout.place(column + i));
      }
    }
  }

  private void clearMasked(int columns) {
    if (mask == null) {
      return;
    }
    for (int column = 0, k = 0; column < columns; column++) {
      for (int output = 0; output < outputs; output++, k++) {
        if (counting(column, output) == 0) {
          logits[k] = 0;
        }
      }
    }
  }

  private double counting(int column, int output) {
    return mask.height() == 1 ? counts[column] : counts[column * outputs + output];
  }

  private void add(int column, int count) {
    for (int i = 0; i < count; i++) {
      rowLosses[layout.row(column + i)] += losses[i];
    }
    for (int k = 0; k < count * outputs; k++) {
      biasGradients[k] += logits[k];
    }
  }
}
