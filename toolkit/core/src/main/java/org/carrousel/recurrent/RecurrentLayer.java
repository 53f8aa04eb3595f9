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
 * A recurrent layer of a DL4J network, which honours masks in both passes.
 *
 * <p>{@code [batch, inputs, time]} → {@code [batch, outputs, time]}, or {@code [batch, outputs]} if
 * only the last step is wanted: the state after a row's last time step, and beside it, if the layer
 * is bidirectional, the backward state after the row's first. At masked time steps the output is 0.
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

  /** For Jackson. */
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

  /** The equations of a time step. */
  public Cell getCell() {
    return cell;
  }

  /** Whether sequences are read backward, too. */
  public Bidirection getBidirection() {
    return bidirection;
  }

  /** Whether the output is one vector a row instead of one a time step. */
  public boolean isLastStepOnly() {
    return lastStepOnly;
  }

  /** Whether a batch of training goes on from the state in which the one before ended. */
  public boolean isStateful() {
    return stateful;
  }

  /** Probability with which a value of the hidden state does not enter the recurrent products. */
  public double getRecurrentDropout() {
    return recurrentDropout;
  }

  /** Probability with which a recurrent weight is left out of a pass of training. */
  public double getWeightDropout() {
    return weightDropout;
  }

  /** How exactly the layer multiplies, where the machine can. */
  public Precision getPrecision() {
    return precision;
  }

  /** Nothing to do is told at once: DL4J asks for every parameter, three times a step. */
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

  /** From now on no network that is made of this layer drops states or recurrent weights. */
  public void dropNothing() {
    recurrentDropout = 0;
    weightDropout = 0;
  }

  void setPrecision(Precision precision) {
    this.precision = precision;
  }

  /** Sets the precision of all recurrent layers of a network that is not built yet. */
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
          "a network of FLOAT, to which the sums of the products belong",
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

  /** Builds the layer; what is left out is an LSTM, one way, with an output a time step. */
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

    /** The equations of a time step. */
    public Builder cell(Cell cell) {
      this.cell = cell;
      return this;
    }

    /** Whether sequences are read backward, too. */
    public Builder bidirection(Bidirection bidirection) {
      this.bidirection = bidirection;
      return this;
    }

    /** Whether the output is one vector a row instead of one a time step. */
    public Builder lastStepOnly(boolean lastStepOnly) {
      this.lastStepOnly = lastStepOnly;
      return this;
    }

    /**
     * Whether a batch of training goes on from the state in which the one before ended, row by row,
     * as language models are trained on one long text (Zaremba et al. 2014, arXiv:1409.2329).
     * Gradients end with the batch. A network's {@code rnnClearPreviousState()} makes the next
     * batch a beginning. For inference {@code rnnTimeStep} does the same, and {@link
     * StatefulLayers#carrying} for the loss of a text.
     */
    public Builder stateful(boolean stateful) {
      this.stateful = stateful;
      return this;
    }

    /**
     * In training, values of the hidden state are left out of the recurrent products, the same at
     * every time step of a row's sequence, and the others scaled up to make good for them (Gal and
     * Ghahramani 2016, arXiv:1512.05287). {@code dropOut}, which is DL4J's, acts on the layer's
     * input, anew at every time step, and takes the probability to keep a value.
     *
     * @param probability with which a value is left out, in [0, 1)
     * @throws BadInputException if it is outside of that range
     */
    public Builder recurrentDropout(double probability) {
      this.recurrentDropout = probability(probability, "a recurrent dropout");
      return this;
    }

    /**
     * In training, recurrent weights are left out, drawn for each batch and the same at every time
     * step, and the others scaled up to make good for them (DropConnect: Merity, Keskar and Socher
     * 2017, arXiv:1708.02182, section 2). Unlike {@link #recurrentDropout} every engine has it.
     *
     * @param probability with which a weight is left out, in [0, 1)
     * @throws BadInputException if it is outside of that range
     */
    public Builder weightDropout(double probability) {
      this.weightDropout = probability(probability, "a weight dropout");
      return this;
    }

    private static double probability(double probability, String name) {
      if (!(probability >= 0 && probability < 1)) {
        throw new BadInputException(
            name + " of " + probability,
            "the probability with which a value is left out, in [0, 1)",
            "correct the probability");
      }
      return probability;
    }

    /**
     * How exactly the layer multiplies. Where no engine can multiply so on the machine, or not for
     * the layer's cell, the products are full ones, and the log says so once.
     */
    public Builder precision(Precision precision) {
      this.precision = precision;
      return this;
    }

    /** Refused: the cell has its activations. */
    @Override
    public void setActivationFn(IActivation activation) {
      throw UnusedOption.of(
          NAME, "the activation " + activation, "give the cell its activations, such as candidate and output of Lstm");
    }

    /** Refused: the cell has its biases. */
    @Override
    public void setBiasInit(double bias) {
      throw UnusedOption.of(NAME, "the initial bias " + bias, "give the cell its biases, such as biases of Lstm");
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
     * The layer.
     *
     * @throws BadInputException if it is stateful and bidirectional
     */
    @Override
    public RecurrentLayer build() {
      if (stateful && bidirection != Bidirection.NONE) {
        throw new BadInputException(
            "a stateful bidirectional layer",
            "a stateful layer that reads forward only: the backward direction would need the next"
                + " batch",
            "use Bidirection.NONE, or leave stateful out");
      }
      return new RecurrentLayer(this);
    }
  }
}
