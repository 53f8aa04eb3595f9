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

/** {@link EngineConvolution} at work in a network. */
final class EngineConvolutionImpl extends ConvolutionLayer {
  private final transient ReusableArray memory = new ReusableArray(DataType.FLOAT);

  /** Of a forward pass: the activation takes their place. */
  private transient INDArray sums;

  /** Whether a backward pass may have them, which DL4J would compute a second time. */
  private transient boolean kept;

  EngineConvolutionImpl(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
    boolean onProcessor = Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");
    if (onProcessor && dataType == DataType.FLOAT && layerConf().hasBias()) {
      helper = new EngineConvolutionHelper(Engines.chooseForConvolutions().convolution());
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
    kept = training && !forBackward && helper instanceof EngineConvolutionHelper;
    if (kept) {
      sums = memory.dense(result.getFirst().shape());
      sums.assign(result.getFirst());
    }
    return result;
  }

  @Override
  public void clear() {
    super.clear();
    kept = false;
  }
}
