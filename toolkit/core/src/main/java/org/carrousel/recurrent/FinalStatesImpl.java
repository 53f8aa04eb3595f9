package org.carrousel.recurrent;

import org.carrousel.array.ArrayValues;
import org.carrousel.dl4j.TimeMajor;
import org.carrousel.engine.TimeMask;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Running {@link FinalStates}. */
final class FinalStatesImpl extends AbstractLayer<FinalStates> {
  FinalStatesImpl(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clearNoiseWeightParams() {
    // The layer has no parameters.
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    setMaskArray(mask);
    return new Pair<>(null, state);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    Rows rows = new Rows();
    ArrayValues from = new ArrayValues(TimeMajor.of(input, dataType));
    INDArray states =
        workspaces.create(
            ArrayType.ACTIVATIONS, dataType, new long[] {rows.batch, rows.width}, 'c');
    ArrayValues into = new ArrayValues(states);
    double[] state = new double[rows.width];
    double[] first = new double[rows.width];
    for (int row = 0; row < rows.batch; row++) {
      from.read(rows.last(row), state, rows.width);
      from.read(rows.first(row), first, rows.width);
      System.arraycopy(first, rows.forward, state, rows.forward, rows.width - rows.forward);
      into.write((long) row * rows.width, state, rows.width);
    }
    return states;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    Rows rows = new Rows();
    INDArray gradient =
        workspaces.create(
            ArrayType.ACTIVATION_GRAD,
            dataType,
            new long[] {rows.width, rows.batch, rows.steps},
            'f');
    ArrayValues into = new ArrayValues(gradient);
    double[] gradients = epsilon.castTo(dataType).dup('c').data().asDouble();
    double[] backward = new double[rows.width - rows.forward];
    double[] forward = new double[rows.forward];
    for (int row = 0; row < rows.batch; row++) {
      int at = row * rows.width;
      System.arraycopy(gradients, at, forward, 0, forward.length);
      System.arraycopy(gradients, at + rows.forward, backward, 0, backward.length);
      into.write(rows.last(row), forward, forward.length);
      into.write(rows.first(row) + rows.forward, backward, backward.length);
    }
    return new Pair<>(new DefaultGradient(), gradient.permute(1, 0, 2));
  }

  /** Memory indexes of the rows' states in {@code [features, batch, time]}. */
  private final class Rows {
    private final int batch = (int) input.size(0);
    private final int width = (int) input.size(1);
    private final int steps = (int) input.size(2);

    /** Number of features of the forward direction. */
    private final int forward = layerConf().isBidirectional() ? width / 2 : width;

    private final TimeMask mask = TimeMask.of(maskArray, batch, steps);

    /** Returns the index of a row's last time step; the first one if all are masked. */
    private long last(int row) {
      int step = steps - 1;
      while (step > 0 && mask.missing(row, step)) {
        step--;
      }
      return place(row, step);
    }

    /** Returns the index of a row's first time step; the last one if all are masked. */
    private long first(int row) {
      int step = 0;
      while (step < steps - 1 && mask.missing(row, step)) {
        step++;
      }
      return place(row, step);
    }

    private long place(int row, int step) {
      return (long) width * (row + (long) batch * step);
    }
  }
}
