package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;

/**
 * Computation of activations, or of losses and gradients, in one pass over the logits.
 *
 * <p>Masked labels are not read and may have any value, even NaN.
 */
final class OutputPass implements LossPass {
  /** Logits per chunk, but at least one column; a chunk's buffers fit into the L1 cache. */
  private static final int CHUNK = 512;

  private final ColumnLayout layout;
  private final OutputLoss loss;
  private final double[] outputWeights;
  private final LabelColumns labels;
  private final LabelMask mask;
  private final int outputs;

  /** Columns per chunk. */
  private final int chunkColumns;

  private final double[] rowLosses;

  /** Logits of the current chunk; the arrays below are also of one chunk. */
  private final double[] logits;

  private final double[] biases;
  private final double[] biasGradients;
  private final double[] weights;
  private final double[] labelValues;
  private final double[] maskValues;
  private final double[] losses;

  /**
   * @param outputWeights factor on the loss of each output
   * @param bias bias of the outputs, [outputs]
   * @param labels labels of the batch; null to compute activations only
   * @param mask mask of the labels; null if none is masked
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
    this.chunkColumns = Math.min(layout.columns(), Math.max(1, CHUNK / outputs));
    this.rowLosses = new double[layout.batch()];
    this.logits = new double[chunkColumns * outputs];
    this.biases = tile(bias);
    this.maskValues = new double[mask == null ? 0 : chunkColumns * mask.height()];
    this.biasGradients = new double[labels == null ? 0 : chunkColumns * outputs];
    this.weights = labels == null ? outputWeights : tile(outputWeights);
    this.labelValues = new double[labels == null ? 0 : chunkColumns * labels.height()];
    this.losses = new double[labels == null ? 0 : chunkColumns];
  }

  /** Returns copies of a column for all columns of a chunk. */
  private double[] tile(double[] column) {
    double[] tiled = new double[logits.length];
    if (outputs == 1) {
      Arrays.fill(tiled, column[0]);
      return tiled;
    }
    for (int from = 0; from < tiled.length; from += outputs) {
      System.arraycopy(column, 0, tiled, from, outputs);
    }
    return tiled;
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

  /** Replaces the logits of all columns by activations, and by 0 where they are masked. */
  void activate(ArrayValues matrix) {
    forEachChunk(
        matrix,
        0,
        layout.columns(),
        (column, count) -> {
          loss.activate(logits, count);
          clearMasked(count);
        });
  }

  @Override
  public void differentiate(ArrayValues matrix, int first, int columns) {
    forEachChunk(
        matrix,
        first,
        columns,
        (column, count) -> {
          long from = (long) column * labels.height();
          labels.values().read(from, labelValues, count * labels.height());
          applyMask(count);
          requireClasses(column, count);
          loss.differentiate(logits, count, labelValues, weights, losses);
          addLosses(column, count);
        });
  }

  private interface ChunkAction {
    /** Processes a chunk of {@code count} columns, the first of which is {@code column}. */
    void accept(int column, int count);
  }

  private void forEachChunk(ArrayValues matrix, int first, int columns, ChunkAction action) {
    for (int offset = 0; offset < columns; offset += chunkColumns) {
      int column = first + offset;
      int count = Math.min(chunkColumns, columns - offset);
      long from = (long) offset * outputs;
      matrix.read(from, logits, count * outputs);
      for (int k = 0; k < count * outputs; k++) {
        logits[k] += biases[k];
      }
      if (mask != null) {
        mask.values().read((long) column * mask.height(), maskValues, count * mask.height());
      }
      action.accept(column, count);
      matrix.write(from, logits, count * outputs);
    }
  }

  /** Multiplies the output weights by the mask, and replaces masked labels by 0. */
  private void applyMask(int columns) {
    if (mask == null) {
      return;
    }
    for (int column = 0, k = 0; column < columns; column++) {
      for (int output = 0; output < outputs; output++, k++) {
        double factor = maskValue(column, output);
        weights[k] = outputWeights[output] * factor;
        if (factor == 0) {
          labelValues[labels.height() == 1 ? column : k] = 0;
        }
      }
    }
  }

  private void requireClasses(int column, int count) {
    if (labels.classNumbers()) {
      for (int i = 0; i < count; i++) {
        labels.requireClass(labelValues[i], outputs, layout.position(column + i));
      }
    }
  }

  private void clearMasked(int columns) {
    if (mask == null) {
      return;
    }
    for (int column = 0, k = 0; column < columns; column++) {
      for (int output = 0; output < outputs; output++, k++) {
        if (maskValue(column, output) == 0) {
          logits[k] = 0;
        }
      }
    }
  }

  private double maskValue(int column, int output) {
    return maskValues[mask.height() == 1 ? column : column * outputs + output];
  }

  private void addLosses(int column, int count) {
    for (int i = 0; i < count; i++) {
      rowLosses[layout.row(column + i)] += losses[i];
    }
    for (int k = 0; k < count * outputs; k++) {
      biasGradients[k] += logits[k];
    }
  }
}
