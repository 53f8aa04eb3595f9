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
 * Output layer of DL4J networks with {@link org.carrousel.recurrent.RecurrentLayer}s: a dense
 * layer, an activation and a loss. It reads the time-major output of recurrent layers without a
 * copy.
 *
 * <p>Input {@code [batch, inputs, time]} gives output {@code [batch, outputs, time]}; input {@code
 * [batch, inputs]} gives output {@code [batch, outputs]}. Labels have the shape of the output.
 * Class labels may also be class numbers from 0, {@code [batch, 1, time]} or {@code [batch, 1]},
 * which need less memory if there are many classes.
 *
 * <p>The score is DL4J's: the loss (see {@link Objective}) summed over outputs and time steps,
 * divided by the batch size. Learning rates are therefore the same as with {@code RnnOutputLayer}
 * and {@code OutputLayer}, and long sequences have more weight than short ones. Masked labels add 0
 * to the sum and do not change the divisor.
 *
 * <p>The label mask is {@code [batch, time]}, or {@code [batch, 1]} without a time dimension. It
 * may also have the shape of the labels, to mask single outputs, but not single classes. Masked
 * labels are not read. Without a label mask, the input mask is used. Outputs at masked time steps
 * are 0.
 *
 * <p>With {@link Objective#CTC}, labels are class numbers {@code [batch, 1, labels]}, which are not
 * aligned with time steps; class {@code outputs - 1} is the blank. The label mask, {@code [batch,
 * labels]}, masks the padding of rows with fewer labels; a row may have none. Time steps are masked
 * by the input mask. A row needs a time step for each label, and another one between two equal
 * labels. Truncated backpropagation through time is not possible.
 *
 * <p>The inputs at masked time steps must be finite; a recurrent layer outputs 0 there.
 *
 * <pre>{@code
 * new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).nOut(50).build()
 * }</pre>
 */
public final class SequenceHead extends BaseOutputLayer {
  private Objective objective;
  private List<Double> outputWeights;

  /** Constructor for Jackson. */
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
          "a head with CROSS_ENTROPY over 1 class, whose probability is always 1",
          "2 classes or more",
          "use BINARY_CROSS_ENTROPY with 1 output, or one output per class");
    }
    if (objective == Objective.CTC && (nOut == 1 || !outputWeights.isEmpty())) {
      throw new BadInputException(
          "a head with CTC, %d outputs and output weights %s".formatted(nOut, outputWeights),
          "2 outputs or more (one per label, and the blank), and no output weights",
          "add an output for the blank, and remove the output weights");
    }
    boolean bad = outputWeights.stream().anyMatch(w -> !(w >= 0 && Double.isFinite(w)));
    if (bad || (!outputWeights.isEmpty() && outputWeights.size() != nOut)) {
      throw new BadInputException(
          "output weights " + outputWeights + " for " + nOut + " outputs",
          "a weight of 0 or more for each output",
          "give one weight per output, or none at all");
    }
  }

  /** Returns the activation and loss. */
  public Objective getObjective() {
    return objective;
  }

  /** Returns the factor on the loss of each output; empty for 1 each. */
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
          "leave the format out of the network's input type");
    }
    super.setNIn(inputType, override);
  }

  /** Returns null for sequences; after a dense layer over time steps, restores the sequence. */
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

  /** Builder of the layer; by default softmax with cross entropy, without output weights. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends BaseOutputLayer.Builder<Builder> {
    private Objective objective = Objective.CROSS_ENTROPY;
    private List<Double> outputWeights = List.of();

    /** Sets the activation and loss. */
    public Builder objective(Objective objective) {
      this.objective = objective;
      return this;
    }

    /**
     * Sets the factor on the loss of each output, for example for class weights: 0 or more, one per
     * output; empty for 1 each.
     */
    public Builder outputWeights(List<Double> outputWeights) {
      this.outputWeights = outputWeights;
      return this;
    }

    /** Throws an exception, because the objective determines the activation. */
    @Override
    public void setActivationFn(IActivation activation) {
      throw new BadInputException(
          "the activation " + activation + " for a head",
          "an objective, which determines the activation",
          "set objective(...) instead");
    }

    /** Throws an exception, because the objective determines the loss. */
    @Override
    public void setLossFn(ILossFunction loss) {
      throw new BadInputException(
          "the loss " + loss + " for a head",
          "an objective, which determines the loss",
          "set objective(...) instead");
    }

    @Override
    public SequenceHead build() {
      return new SequenceHead(this);
    }
  }
}
