package org.carrousel.head;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeFeedForward;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * The output layer of a DL4J network of {@link org.carrousel.recurrent.RecurrentLayer}s, which
 * reads their output as it lies in memory.
 *
 * <p>The input decides: {@code [batch, inputs, time]} → {@code [batch, outputs, time]}, an answer
 * at every time step; {@code [batch, inputs]} → {@code [batch, outputs]}, one a row. LabelColumns
 * have the shape of the output; of classes also their numbers, from 0, as {@code [batch, 1, time]}
 * or {@code [batch, 1]}, which costs no memory for large vocabularies.
 *
 * <p>The score is DL4J's: the loss summed over outputs and time steps (see {@link Objective}),
 * divided by the number of rows. So learning rates carry over from {@code RnnOutputLayer} and
 * {@code OutputLayer}; a long sequence weighs more than a short one; and what is masked adds
 * nothing, nor does it change what the sum is divided by.
 *
 * <p>The mask of the labels is {@code [batch, time]}, or {@code [batch, 1]} without a time axis, or
 * of the labels' shape to leave out single outputs (but not single classes). A label that is masked
 * is not looked at. Without a mask of the labels, that of the input holds: a time step that is not
 * there has no label. Answers at masked time steps are 0.
 *
 * <p>With {@link Objective#CTC} labels are numbers of classes, {@code [batch, 1, labels]}, not one
 * a time step; class {@code outputs - 1} is the blank. Rows with fewer labels mask the rest, {@code
 * [batch, labels]}, and a row may have none. Time steps are masked by the mask of the input alone.
 * A row needs a time step for each label, and one more between equal neighbours. Truncated
 * backpropagation cannot be used.
 *
 * <p>What the layer below gives at masked time steps must be finite; a recurrent layer gives 0.
 *
 * <pre>{@code
 * new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).nOut(50).build()
 * }</pre>
 */
public final class SequenceHead extends BaseOutputLayer {
  private Objective objective;
  private List<Double> outputWeights;

  /** For Jackson. */
  private SequenceHead() {}

  private SequenceHead(Builder builder) {
    super(builder);
    this.objective = builder.objective;
    this.outputWeights = List.copyOf(builder.outputWeights);
    this.activationFn = objective.activation().getActivationFunction();
    this.lossFn = objective.lossFunction().getILossFunction();
    initializeConstraints(builder);
    checkOutputs();
  }

  private void checkOutputs() {
    if (objective == Objective.CROSS_ENTROPY && nOut == 1) {
      throw new BadInputException(
          "a head with CROSS_ENTROPY over 1 class, of which the probability is always 1",
          "2 classes or more",
          "use BINARY_CROSS_ENTROPY with 1 output, or give it every class");
    }
    if (objective == Objective.CTC && (nOut == 1 || !outputWeights.isEmpty())) {
      throw new BadInputException(
          "a head with CTC, %d outputs and output weights %s".formatted(nOut, outputWeights),
          "2 outputs or more, one a label and the blank, and no output weights",
          "add the blank to the outputs, and leave the weights out");
    }
    boolean bad = outputWeights.stream().anyMatch(w -> !(w >= 0 && Double.isFinite(w)));
    if (bad || (!outputWeights.isEmpty() && outputWeights.size() != nOut)) {
      throw new BadInputException(
          "output weights " + outputWeights + " for " + nOut + " outputs",
          "a weight of 0 or more for each output",
          "give each output its weight, or leave the weights out");
    }
  }

  /** What is answered, and what training minimises. */
  public Objective getObjective() {
    return objective;
  }

  /** Factors of the losses of the outputs; empty for 1 each. */
  public List<Double> getOutputWeights() {
    return outputWeights;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    LayerValidation.assertNInNOutSet("SequenceHead", getLayerName(), index, getNIn(), getNOut());
    if (dataType != DataType.FLOAT && dataType != DataType.DOUBLE) {
      throw new BadInputException(
          "a head of data type " + dataType, "FLOAT or DOUBLE", "set the network's data type");
    }
    SequenceHeadImpl layer = new SequenceHeadImpl(configuration, dataType);
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
  public InputType getOutputType(int index, InputType inputType) {
    return inputType instanceof InputTypeRecurrent recurrent
        ? InputType.recurrent(getNOut(), recurrent.getTimeSeriesLength(), recurrent.getFormat())
        : super.getOutputType(index, inputType);
  }

  @Override
  public void setNIn(InputType inputType, boolean override) {
    if (inputType instanceof InputTypeRecurrent recurrent
        && recurrent.getFormat() != RNNFormat.NCW) {
      throw new BadInputException(
          "a head for sequences in the format " + recurrent.getFormat(),
          "NCW: [batch, features, time]",
          "give the network's input type without a format");
    }
    super.setNIn(inputType, override);
  }

  /** None: sequences stay sequences, also behind a dense layer that reads each time step. */
  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    if (inputType instanceof InputTypeFeedForward vector
        && vector.getTimeDistributedFormat() instanceof RNNFormat format) {
      return new FeedForwardToRnnPreProcessor(format);
    }
    return inputType instanceof InputTypeRecurrent
        ? null
        : super.getPreProcessorForInputType(inputType);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SequenceHead head
        && super.equals(other)
        && objective == head.objective
        && outputWeights.equals(head.outputWeights);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), objective, outputWeights);
  }

  /** Builds the layer; what is left out is softmax with cross entropy, all outputs alike. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends BaseOutputLayer.Builder<Builder> {
    private Objective objective = Objective.CROSS_ENTROPY;
    private List<Double> outputWeights = List.of();

    /** What is answered, and what training minimises. */
    public Builder objective(Objective objective) {
      this.objective = objective;
      return this;
    }

    /**
     * Factors of the losses of the outputs, so that rare classes count more: 0 or more, one for
     * each output; empty for 1 each.
     */
    public Builder outputWeights(List<Double> outputWeights) {
      this.outputWeights = outputWeights;
      return this;
    }

    /** Refused: the activation follows from the objective. */
    @Override
    public void setActivationFn(IActivation activation) {
      throw new BadInputException(
          "the activation " + activation + " for a head",
          "an objective, from which the activation follows",
          "set objective(...) instead");
    }

    /** Refused: the loss follows from the objective. */
    @Override
    public void setLossFn(ILossFunction loss) {
      throw new BadInputException(
          "the loss " + loss + " for a head",
          "an objective, from which the loss follows",
          "set objective(...) instead");
    }

    @Override
    public SequenceHead build() {
      return new SequenceHead(this);
    }
  }
}
