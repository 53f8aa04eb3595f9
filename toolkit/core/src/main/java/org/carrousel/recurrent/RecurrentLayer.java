package org.carrousel.recurrent;

import java.util.Collection;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

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

  /** For Jackson. */
  private RecurrentLayer() {}

  private RecurrentLayer(Builder builder) {
    super(builder);
    this.cell = builder.cell;
    this.bidirection = builder.bidirection;
    this.lastStepOnly = builder.lastStepOnly;
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

  void setCell(Cell cell) {
    this.cell = cell;
  }

  void setBidirection(Bidirection bidirection) {
    this.bidirection = bidirection;
  }

  void setLastStepOnly(boolean lastStepOnly) {
    this.lastStepOnly = lastStepOnly;
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
    RunningRecurrentLayer layer = new RunningRecurrentLayer(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return RecurrentParameters.INSTANCE;
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
        && lastStepOnly == layer.lastStepOnly;
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), cell, bidirection, lastStepOnly);
  }

  /** Builds the layer; what is left out is an LSTM, one way, with an output a time step. */
  @SuppressWarnings("unchecked")
  public static final class Builder extends BaseRecurrentLayer.Builder<Builder> {
    private Cell cell = Lstm.standard();
    private Bidirection bidirection = Bidirection.NONE;
    private boolean lastStepOnly;

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

    @Override
    public RecurrentLayer build() {
      return new RecurrentLayer(this);
    }
  }
}
