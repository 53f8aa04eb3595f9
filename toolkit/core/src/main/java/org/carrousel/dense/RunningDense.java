package org.carrousel.dense;

import org.carrousel.recurrent.ArrayMemory;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A {@link Dense} layer at work in a network. */
final class RunningDense extends BaseLayer<Dense> {
  private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;
  private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

  RunningDense(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  protected Pair<INDArray, INDArray> preOutputWithPreNorm(
      boolean training, boolean forBackward, LayerWorkspaceMgr workspaces) {
    assertInputSet(forBackward);
    applyDropOutIfNecessary(training, workspaces);
    INDArray weights = getParamWithNoise(WEIGHTS, training, workspaces);
    double[] bias = values(getParamWithNoise(BIAS, training, workspaces));
    INDArray sums = array(ArrayType.ACTIVATIONS, weights.columns(), workspaces);
    Nd4j.gemm(input.castTo(dataType), weights, sums, false, false, 1, 0);
    double[] biased = values(sums);
    int batch = sums.rows();
    for (int k = 0; k < biased.length; k++) {
      biased[k] += bias[k / batch];
    }
    new ArrayMemory(sums).write(0, biased, biased.length);
    return new Pair<>(sums, null);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray sums = preOutputWithPreNorm(true, true, workspaces).getFirst();
    INDArray delta = layerConf().getActivationFn().backprop(sums, epsilon).getFirst().dup('f');
    if (maskArray != null) {
      applyMask(delta);
    }
    Nd4j.gemm(input.castTo(dataType), delta, gradientViews.get(WEIGHTS), true, false, 1, 0);
    double[] ofSums = values(delta);
    double[] ofBias = new double[delta.columns()];
    for (int k = 0; k < ofSums.length; k++) {
      ofBias[k / delta.rows()] += ofSums[k];
    }
    new ArrayMemory(gradientViews.get(BIAS)).write(0, ofBias, ofBias.length);
    INDArray weights = getParamWithNoise(WEIGHTS, true, workspaces);
    INDArray below = array(ArrayType.ACTIVATION_GRAD, weights.rows(), workspaces);
    Nd4j.gemm(delta, weights, below, false, true, 1, 0);
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(WEIGHTS, gradientViews.get(WEIGHTS));
    gradients.setGradientFor(BIAS, gradientViews.get(BIAS));
    weightNoiseParams.clear();
    return new Pair<>(gradients, backpropDropOutIfPresent(below));
  }

  /** Sets rows that do not count to 0. */
  @Override
  protected void applyMask(INDArray rows) {
    double[] mask = maskArray.reshape(maskArray.length()).toDoubleVector();
    INDArray dense = rows.ordering() == 'f' && !rows.isView() ? rows : rows.dup('f');
    double[] masked = values(dense);
    for (int k = 0; k < masked.length; k++) {
      masked[k] *= mask[k % mask.length];
    }
    new ArrayMemory(dense).write(0, masked, masked.length);
    if (dense != rows) {
      rows.assign(dense);
    }
  }

  private INDArray array(ArrayType type, long width, LayerWorkspaceMgr workspaces) {
    return workspaces.createUninitialized(type, dataType, new long[] {input.size(0), width}, 'f');
  }

  /** Column behind column. */
  private static double[] values(INDArray dense) {
    double[] values = new double[(int) dense.length()];
    new ArrayMemory(dense).read(0, values, values.length);
    return values;
  }
}
