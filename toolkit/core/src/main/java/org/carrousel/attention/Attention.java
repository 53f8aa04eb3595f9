package org.carrousel.attention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.carrousel.dl4j.UnusedOption;
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
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Global attention layer above a decoder (Luong, Pham and Manning 2015, arXiv:1508.04025, section
 * 3.1): scores of the decoder state h with every source state e, a softmax over the source, the
 * context c as the weighted sum of source states, and the output {@code tanh(C c + H h)}. It has no
 * recurrence, so that all time steps of the decoder are computed at once (docs/decisions, 016).
 *
 * <p>Inputs: decoder states {@code [batch, nIn, time]} and, as a side input, source states {@code
 * [batch, source size, source time]}. Output: {@code [batch, nOut, time]}. Masked source states
 * have the weight 0; the output is 0 at masked time steps of the decoder.
 *
 * <pre>{@code
 * SideInputVertex.add(graph, "attention",
 *     new Attention.Builder().sourceSize(128).nOut(64).build(), "decoder", "encoder");
 * }</pre>
 */
public final class Attention extends FeedForwardLayer {
  /** Weights of the queries, {@code [nIn, width]}. */
  static final String QUERY = "Q";

  /** Weights of the keys, {@code [source size, width]}; additive score only. */
  static final String KEY = "K";

  /** Weights of the score, {@code [width, 1]}; additive score only. */
  static final String SCORE = "v";

  /** Weights of the context, {@code [source size, nOut]}. */
  static final String CONTEXT = "C";

  /** Weights of the decoder state, {@code [nIn, nOut]}. */
  static final String STATE = "H";

  private AttentionScore score;
  private long sourceSize;

  /** Constructor for Jackson. */
  private Attention() {}

  private Attention(Builder builder) {
    super(builder);
    this.score = builder.score;
    this.sourceSize = builder.sourceSize;
    initializeConstraints(builder);
  }

  /** Returns the score function. */
  public AttentionScore getScore() {
    return score;
  }

  /** Returns the number of features of a source state. */
  public long getSourceSize() {
    return sourceSize;
  }

  void setScore(AttentionScore score) {
    this.score = score;
  }

  void setSourceSize(long sourceSize) {
    this.sourceSize = sourceSize;
  }

  /** Returns the size of queries and keys: nOut for the additive score, else the source size. */
  long width() {
    return score == AttentionScore.ADDITIVE ? nOut : sourceSize;
  }

  private static List<WeightMatrix> matrices(org.deeplearning4j.nn.conf.layers.Layer layer) {
    Attention attention = (Attention) layer;
    long size = attention.sourceSize;
    long width = attention.width();
    List<WeightMatrix> matrices = new ArrayList<>();
    matrices.add(new WeightMatrix(QUERY, attention.nIn, width, attention.nIn));
    if (attention.score == AttentionScore.ADDITIVE) {
      matrices.add(new WeightMatrix(KEY, size, width, size));
      matrices.add(new WeightMatrix(SCORE, width, 1, width));
    }
    long fanIn = size + attention.nIn;
    matrices.add(new WeightMatrix(CONTEXT, size, attention.nOut, fanIn));
    matrices.add(new WeightMatrix(STATE, attention.nIn, attention.nOut, fanIn));
    return matrices;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    LayerValidation.assertNInNOutSet("Attention", getLayerName(), index, getNIn(), getNOut());
    AttentionImpl layer = new AttentionImpl(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return new WeightParamInitializer(Attention::matrices);
  }

  @Override
  public InputType getOutputType(int index, InputType inputType) {
    return InputType.recurrent(nOut, ((InputTypeRecurrent) inputType).getTimeSeriesLength());
  }

  @Override
  public void setNIn(InputType inputType, boolean override) {
    if (nIn <= 0 || override) {
      nIn = ((InputTypeRecurrent) inputType).getSize();
    }
  }

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    return null;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    throw new UnsupportedOperationException("memory reports are not estimated for this layer");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attention attention
        && super.equals(other)
        && score == attention.score
        && sourceSize == attention.sourceSize;
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), score, sourceSize);
  }

  /** Builder of the layer; by default with the multiplicative score. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private static final String NAME = "an attention layer";

    private AttentionScore score = AttentionScore.MULTIPLICATIVE;
    private long sourceSize;

    /** Sets the score function. */
    public Builder score(AttentionScore score) {
      this.score = score;
      return this;
    }

    /** Sets the number of features of a source state. */
    public Builder sourceSize(long sourceSize) {
      this.sourceSize = sourceSize;
      return this;
    }

    /** Refused: the activation is tanh. */
    @Override
    public void setActivationFn(IActivation activation) {
      throw UnusedOption.of(NAME, "the activation " + activation, "leave it out: it is tanh");
    }

    /** Refused: the layer has no bias. */
    @Override
    public void setBiasInit(double bias) {
      throw UnusedOption.of(NAME, "the initial bias " + bias, "leave it out");
    }

    /** Refused: the layer has no gain. */
    @Override
    public Builder gainInit(double gain) {
      setGainInit(gain);
      return this;
    }

    /** Refused: the layer has no gain. */
    @Override
    public void setGainInit(double gain) {
      throw UnusedOption.of(NAME, "the initial gain " + gain, "leave it out");
    }

    @Override
    public Attention build() {
      return new Attention(this);
    }
  }
}
