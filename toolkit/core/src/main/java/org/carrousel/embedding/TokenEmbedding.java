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
 * Embedding layer: looks up a trained vector for each token id. Input: token ids {@code [batch, 1,
 * time]}. Output: vectors {@code [batch, size, time]} in the memory layout of recurrent layers; 0
 * at masked time steps. The time of a forward pass does not depend on the size of the vocabulary.
 *
 * <pre>{@code
 * new TokenEmbedding.Builder().nIn(vocabulary.size()).nOut(64).build()
 * }</pre>
 */
public final class TokenEmbedding extends FeedForwardLayer {
  /** Embedding vectors, {@code [size, tokens]}. */
  static final String VECTORS = "W";

  /** Constructor for Jackson. */
  private TokenEmbedding() {}

  private TokenEmbedding(Builder builder) {
    super(builder);
    initializeConstraints(builder);
  }

  /** Returns a copy of the embedding vectors of a network's layer, {@code [tokens, size]}. */
  public static INDArray vectors(Layer layer) {
    return layer.paramTable().get(VECTORS).transpose().dup('c');
  }

  private static List<WeightMatrix> matrices(org.deeplearning4j.nn.conf.layers.Layer layer) {
    TokenEmbedding embedding = (TokenEmbedding) layer;
    // With the vector size as fan-in and fan-out, Xavier's vectors have a length of about 1. With
    // the number of tokens, those of a large vocabulary would be too short to learn quickly.
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

  /** Does nothing, because nIn is the size of the vocabulary, not of the input. */
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

  /** Builder of the layer; {@code nIn} is the vocabulary size, {@code nOut} the vector size. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    @Override
    public TokenEmbedding build() {
      return new TokenEmbedding(this);
    }
  }
}
