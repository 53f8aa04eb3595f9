package org.carrousel.recurrent;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.carrousel.cell.Cell;
import org.carrousel.cell.Lstm;
import org.carrousel.dl4j.UnusedOption;
import org.carrousel.engine.Precision;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * Recurrent layer of a DL4J network that honours masks in both passes.
 *
 * <p>{@code [batch, inputs, time]} → {@code [batch, outputs, time]}, zeros at masked time steps.
 * With {@link Builder#lastStepOnly}, {@code [batch, outputs]}: the forward state after a row's last
 * time step, combined with the backward state after its first if the layer is bidirectional.
 *
 * <pre>{@code
 * new RecurrentLayer.Builder().cell(Lstm.standard()).nOut(32).lastStepOnly(true).build()
 * }</pre>
 */
public final class RecurrentLayer extends BaseRecurrentLayer {
  private Cell cell;
  private Bidirection bidirection;
  private boolean lastStepOnly;
  private boolean stateful;
  private double recurrentDropout;
  private double weightDropout;
  private Precision precision = Precision.FULL;

  /** Used by Jackson. */
  private RecurrentLayer() {}

  private RecurrentLayer(Builder builder) {
    super(builder);
    this.cell = builder.cell;
    this.bidirection = builder.bidirection;
    this.lastStepOnly = builder.lastStepOnly;
    this.stateful = builder.stateful;
    this.recurrentDropout = builder.recurrentDropout;
    this.weightDropout = builder.weightDropout;
    this.precision = builder.precision;
    initializeConstraints(builder);
  }

  /** Returns the equations of a time step. */
  public Cell getCell() {
    return cell;
  }

  /** Returns whether the layer is bidirectional, and how it combines both directions. */
  public Bidirection getBidirection() {
    return bidirection;
  }

  /** Returns whether the output is one vector per row instead of one per time step. */
  public boolean isLastStepOnly() {
    return lastStepOnly;
  }

  /** Returns whether a training batch starts with the final state of the batch before. */
  public boolean isStateful() {
    return stateful;
  }

  /** Returns the probability that a hidden value is dropped from the recurrent products. */
  public double getRecurrentDropout() {
    return recurrentDropout;
  }

  /** Returns the probability that a recurrent weight is dropped in a training pass. */
  public double getWeightDropout() {
    return weightDropout;
  }

  /** Returns the requested precision of matrix products. */
  public Precision getPrecision() {
    return precision;
  }

  /** Returns early without regularization: DL4J asks for each parameter three times per step. */
  @Override
  public List<Regularization> getRegularizationByParam(String parameter) {
    boolean none = isEmpty(regularization) && isEmpty(regularizationBias);
    return none ? List.of() : super.getRegularizationByParam(parameter);
  }

  private static boolean isEmpty(List<Regularization> list) {
    return list == null || list.isEmpty();
  }

  void setCell(Cell cell) {
    this.cell = cell;
  }

  void setBidirection(Bidirection bidirection) {
    this.bidirection = bidirection;
  }

  void setLastStepOnly(boolean lastStepOnly) {
    this.lastStepOnly = lastStepOnly;
  }

  void setStateful(boolean stateful) {
    this.stateful = stateful;
  }

  void setRecurrentDropout(double recurrentDropout) {
    this.recurrentDropout = recurrentDropout;
  }

  void setWeightDropout(double weightDropout) {
    this.weightDropout = weightDropout;
  }

  /** Turns recurrent dropout and weight dropout off in networks built from this layer later. */
  public void disableDropout() {
    recurrentDropout = 0;
    weightDropout = 0;
  }

  void setPrecision(Precision precision) {
    this.precision = precision;
  }

  /** Sets the precision of all recurrent layers of a configuration before a network uses it. */
  public static void setPrecision(
      ComputationGraphConfiguration configuration, Precision precision) {
    configuration
        .getVertices()
        .values()
        .forEach(
            vertex -> {
              if (vertex instanceof LayerVertex layer
                  && layer.getLayerConf().getLayer() instanceof RecurrentLayer recurrent) {
                recurrent.setPrecision(precision);
              }
            });
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    LayerValidation.assertNInNOutSet("RecurrentLayer", getLayerName(), index, getNIn(), getNOut());
    if (precision == Precision.BFLOAT16 && dataType != DataType.FLOAT) {
      throw new BadInputException(
          "a recurrent layer with products in BFLOAT16 in a network of " + dataType,
          "a network of FLOAT",
          "set the network's data type to FLOAT, or the layer's precision to FULL");
    }
    RecurrentLayerImpl layer = new RecurrentLayerImpl(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return RecurrentParamInitializer.INSTANCE;
  }

  @Override
  public InputType getOutputType(int index, InputType inputType) {
    InputType sequence = super.getOutputType(index, inputType);
    int outputs = cell.outputs((int) getNOut());
    int width = bidirection == Bidirection.CONCATENATE ? 2 * outputs : outputs;
    if (lastStepOnly) {
      return InputType.feedForward(width);
    }
    InputType.InputTypeRecurrent recurrent = (InputType.InputTypeRecurrent) sequence;
    return InputType.recurrent(width, recurrent.getTimeSeriesLength(), recurrent.getFormat());
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    throw new UnsupportedOperationException("memory reports are not estimated for this layer");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecurrentLayer layer
        && super.equals(other)
        && cell.equals(layer.cell)
        && bidirection == layer.bidirection
        && lastStepOnly == layer.lastStepOnly
        && stateful == layer.stateful
        && recurrentDropout == layer.recurrentDropout
        && weightDropout == layer.weightDropout
        && precision == layer.precision;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        super.hashCode(),
        cell,
        bidirection,
        lastStepOnly,
        stateful,
        recurrentDropout,
        weightDropout,
        precision);
  }

  /** Builder; by default a unidirectional standard LSTM with an output at every time step. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends BaseRecurrentLayer.Builder<Builder> {
    private static final String NAME = "a recurrent layer";

    private Cell cell = Lstm.standard();
    private Bidirection bidirection = Bidirection.NONE;
    private boolean lastStepOnly;
    private boolean stateful;
    private double recurrentDropout;
    private double weightDropout;
    private Precision precision = Precision.FULL;

    /** Sets the equations of a time step. */
    public Builder cell(Cell cell) {
      this.cell = cell;
      return this;
    }

    /** Sets whether the layer is bidirectional, and how it combines both directions. */
    public Builder bidirection(Bidirection bidirection) {
      this.bidirection = bidirection;
      return this;
    }

    /** Sets whether the output is one vector per row instead of one per time step. */
    public Builder lastStepOnly(boolean lastStepOnly) {
      this.lastStepOnly = lastStepOnly;
      return this;
    }

    /**
     * Sets whether each row of a training batch starts with the final state of the same row in the
     * batch before, as in language models on one long text (Zaremba et al. 2014, arXiv:1409.2329).
     * Gradients do not cross batches. The network's {@code rnnClearPreviousState()} resets the
     * state. In inference, use {@code rnnTimeStep} or {@link StatefulLayers#carrying}.
     */
    public Builder stateful(boolean stateful) {
      this.stateful = stateful;
      return this;
    }

    /**
     * Sets the recurrent dropout: in training, values of the hidden state are dropped from the
     * recurrent products, the same at every time step of a row, and the others are scaled by 1 / (1
     * - probability) (Gal and Ghahramani 2016, arXiv:1512.05287). DL4J's {@code dropOut} is
     * different: it acts on the layer's input, draws new values at every time step, and takes the
     * probability to keep a value.
     *
     * @param probability probability to drop a value, in [0, 1)
     * @throws BadInputException if it is out of range
     */
    public Builder recurrentDropout(double probability) {
      this.recurrentDropout = probability(probability, "a recurrent dropout");
      return this;
    }

    /**
     * Sets the weight dropout: in training, recurrent weights are dropped, drawn for each batch and
     * the same at every time step, and the others are scaled by 1 / (1 - probability) (DropConnect:
     * Merity, Keskar and Socher 2017, arXiv:1708.02182, section 2). Unlike {@link
     * #recurrentDropout} it works with every engine.
     *
     * @param probability probability to drop a weight, in [0, 1)
     * @throws BadInputException if it is out of range
     */
    public Builder weightDropout(double probability) {
      this.weightDropout = probability(probability, "a weight dropout");
      return this;
    }

    private static double probability(double probability, String name) {
      if (!(probability >= 0 && probability < 1)) {
        throw new BadInputException(
            name + " of " + probability,
            "the probability to drop a value, in [0, 1)",
            "correct the probability");
      }
      return probability;
    }

    /**
     * Sets the precision of matrix products. If no engine offers it for the cell on this machine,
     * the layer uses full precision and logs a warning once.
     */
    public Builder precision(Precision precision) {
      this.precision = precision;
      return this;
    }

    /** Refused: the cell has its activations. */
    @Override
    public void setActivationFn(IActivation activation) {
      throw UnusedOption.of(
          NAME,
          "the activation " + activation,
          "give the cell its activations, such as candidate and output of Lstm");
    }

    /** Refused: the cell has its biases. */
    @Override
    public void setBiasInit(double bias) {
      throw UnusedOption.of(
          NAME, "the initial bias " + bias, "give the cell its biases, such as biases of Lstm");
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

    /**
     * Creates the layer.
     *
     * @throws BadInputException if the layer is stateful and bidirectional
     */
    @Override
    public RecurrentLayer build() {
      if (stateful && bidirection != Bidirection.NONE) {
        throw new BadInputException(
            "a stateful bidirectional layer",
            "a stateful layer without a backward direction, which would need the next batch",
            "use Bidirection.NONE, or a layer that is not stateful");
      }
      return new RecurrentLayer(this);
    }
  }
}
