package org.carrousel.convolution;

import org.carrousel.array.ReusableArray;
import org.carrousel.engine.Engines;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Running {@link EngineConvolution}. */
final class EngineConvolutionImpl extends ConvolutionLayer {
  private final transient ReusableArray memory = new ReusableArray(DataType.FLOAT);

  /** Copy of a forward pass's sums, which the activation function overwrites. */
  private transient INDArray sums;

  /** Whether a backward pass can use the copy; otherwise DL4J computes the sums again. */
  private transient boolean sumsValid;

  EngineConvolutionImpl(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
    boolean onCpu = Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");
    if (onCpu && dataType == DataType.FLOAT && layerConf().hasBias()) {
      helper = new EngineConvolutionHelper(Engines.chooseForConvolutions().convolution());
    }
  }

  @Override
  protected Pair<INDArray, INDArray> preOutput(
      boolean training, boolean forBackward, LayerWorkspaceMgr workspaces) {
    if (forBackward && sumsValid) {
      sumsValid = false;
      return new Pair<>(sums, null);
    }
    Pair<INDArray, INDArray> result = super.preOutput(training, forBackward, workspaces);
    sumsValid = training && !forBackward && helper instanceof EngineConvolutionHelper;
    if (sumsValid) {
      sums = memory.dense(result.getFirst().shape());
      sums.assign(result.getFirst());
    }
    return result;
  }

  @Override
  public void clear() {
    super.clear();
    sumsValid = false;
  }
}
