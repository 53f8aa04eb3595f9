package org.carrousel.dense;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer whose units all see the whole input, {@code [batch, inputs]} → {@code [batch, units]}:
 * DL4J's {@code DenseLayer} with the same parameters, without ND4J's operations along dimensions.
 * Those of 1.0.0-M2.1 hand native code the memory of an array that garbage may be collected of at
 * that moment: once in some ten thousands of training steps the process dies of it (issues 9278 and
 * 9665 of deeplearning4j/deeplearning4j).
 *
 * <pre>{@code
 * new Dense.Builder().nOut(64).activation(Activation.TANH).build()
 * }</pre>
 */
public final class Dense extends FeedForwardLayer {
  /** For Jackson. */
  private Dense() {}

  private Dense(Builder builder) {
    super(builder);
    initializeConstraints(builder);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    LayerValidation.assertNInNOutSet("Dense", getLayerName(), index, getNIn(), getNOut());
    RunningDense layer = new RunningDense(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return DefaultParamInitializer.getInstance();
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    throw new UnsupportedOperationException("memory reports are not estimated for this layer");
  }

  /** Builds the layer; {@code nOut} is the number of units. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    @Override
    public Dense build() {
      return new Dense(this);
    }
  }
}
