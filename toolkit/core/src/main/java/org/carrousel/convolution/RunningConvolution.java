package org.carrousel.convolution;

import java.util.Arrays;
import org.carrousel.recurrent.FloatMemory;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@link EngineConvolution} at work in a network. */
final class RunningConvolution extends ConvolutionLayer {
  /** Room for the sums of a forward pass: the activation takes their place. */
  private INDArray sums;

  /** Whether a backward pass may have them, which DL4J would compute a second time. */
  private boolean kept;

  RunningConvolution(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
    boolean onProcessor = Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");
    if (onProcessor && dataType == DataType.FLOAT && layerConf().hasBias()) {
      helper = new EngineHelper(ConvolutionEngines.choose().computation());
    }
  }

  @Override
  protected Pair<INDArray, INDArray> preOutput(
      boolean training, boolean forBackward, LayerWorkspaceMgr workspaces) {
    if (forBackward && kept) {
      kept = false;
      return new Pair<>(sums, null);
    }
    Pair<INDArray, INDArray> result = super.preOutput(training, forBackward, workspaces);
    boolean unfolded = result.getSecond() != null;
    kept = training && !forBackward && helper != null && !unfolded;
    if (kept) {
      keep(result.getFirst());
    }
    return result;
  }

  private void keep(INDArray computed) {
    if (sums == null || !Arrays.equals(sums.shape(), computed.shape())) {
      sums = FloatMemory.lasting('c', computed.shape());
    }
    sums.assign(computed);
  }
}
