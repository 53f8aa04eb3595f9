package org.carrousel.embedding;

import java.util.Collection;
import java.util.List;
import org.carrousel.dl4j.WeightMatrix;
import org.carrousel.dl4j.WeightParamInitializer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer that turns the numbers of tokens into vectors, which it learns: {@code [batch, 1, time]}
 * → {@code [batch, size, time]}, in the memory layout of recurrent layers. It looks vectors up, so
 * that the size of the vocabulary costs memory but no time. At masked time steps the output is 0.
 *
 * <pre>{@code
 * new TokenEmbedding.Builder().nIn(vocabulary.size()).nOut(64).build()
 * }</pre>
 */
public final class TokenEmbedding extends FeedForwardLayer {
  /** The vectors, {@code [size, tokens]}. */
  static final String VECTORS = "W";

  /** For Jackson. */
  private TokenEmbedding() {}

  private TokenEmbedding(Builder builder) {
    super(builder);
    initializeConstraints(builder);
  }

  /** The vectors that a layer of a network has learned, {@code [tokens, size]}: a copy. */
  public static INDArray vectors(Layer layer) {
    return layer.paramTable().get(VECTORS).transpose().dup('c');
  }

  private static List<WeightMatrix> matrices(org.deeplearning4j.nn.conf.layers.Layer layer) {
    TokenEmbedding embedding = (TokenEmbedding) layer;
    // Of length 1 about, however many tokens there are: a one-hot vector has one value, not one a
    // token. Shorter ones, as of Xavier for a large vocabulary, take long to tell anything.
    return List.of(
        new WeightMatrix(VECTORS, embedding.nOut, embedding.nIn, embedding.nOut, embedding.nOut));
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    LayerValidation.assertNInNOutSet("TokenEmbedding", getLayerName(), index, getNIn(), getNOut());
    TokenEmbeddingImpl layer = new TokenEmbeddingImpl(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return new WeightParamInitializer(TokenEmbedding::matrices);
  }

  @Override
  public InputType getOutputType(int index, InputType inputType) {
    return InputType.recurrent(nOut, ((InputTypeRecurrent) inputType).getTimeSeriesLength());
  }

  /** Nothing: the input is numbers, whatever their range. */
  @Override
  public void setNIn(InputType inputType, boolean override) {}

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    return null;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    throw new UnsupportedOperationException("memory reports are not estimated for this layer");
  }

  /** Builds the layer; {@code nIn} is the number of tokens, {@code nOut} the size of a vector. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    @Override
    public TokenEmbedding build() {
      return new TokenEmbedding(this);
    }
  }
}
