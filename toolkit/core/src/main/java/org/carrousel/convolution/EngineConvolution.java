package org.carrousel.convolution;

import java.util.Collection;
import org.carrousel.engine.Engine;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's 2D convolutional layer, with the same parameters and options, computed by an {@link
 * Engine} in single precision on the CPU. {@code [batch, channels, height, width]} → {@code [batch,
 * filters, rows, columns]}.
 */
public final class EngineConvolution extends ConvolutionLayer {
  /** Used by Jackson. */
  private EngineConvolution() {}

  private EngineConvolution(Builder builder) {
    super(builder);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    LayerValidation.assertNInNOutSet(
        "EngineConvolution", getLayerName(), index, getNIn(), getNOut());
    EngineConvolutionImpl layer = new EngineConvolutionImpl(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  /** Builder with the options of DL4J's convolutional layer. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends ConvolutionLayer.Builder {
    /** Creates a builder for kernels of this height and width. */
    public Builder(int rows, int columns) {
      super(rows, columns);
      // If an engine fails, throw its error instead of falling back to DL4J's slower code.
      helperAllowFallback(false);
    }

    @Override
    public EngineConvolution build() {
      return new EngineConvolution(this);
    }
  }
}
