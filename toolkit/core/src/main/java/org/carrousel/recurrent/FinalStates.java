package org.carrousel.recurrent;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.conf.layers.NoParamLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The states that have read whole rows: {@code [batch, features, time]} → {@code [batch,
 * features]}. The state after a row's last time step; of a layer that reads both ways and puts both
 * states side by side, for the second half of the features the one after the row's first. Unlike
 * {@link RecurrentLayer} with the last step only, it leaves the states of all time steps to others.
 */
public final class FinalStates extends NoParamLayer {
  private boolean bidirectional;

  /** For Jackson. */
  private FinalStates() {}

  /**
   * @param bidirectional whether the second half of the features read backward
   */
  public FinalStates(boolean bidirectional) {
    this.bidirectional = bidirectional;
  }

  /** Whether the second half of the features read backward. */
  public boolean isBidirectional() {
    return bidirectional;
  }

  void setBidirectional(boolean bidirectional) {
    this.bidirectional = bidirectional;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    FinalStatesImpl layer = new FinalStatesImpl(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(Map.of());
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public InputType getOutputType(int index, InputType inputType) {
    return InputType.feedForward(((InputTypeRecurrent) inputType).getSize());
  }

  /** Nothing: it has no parameters. */
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

  @Override
  public boolean equals(Object other) {
    return other instanceof FinalStates states
        && super.equals(other)
        && bidirectional == states.bidirectional;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Boolean.hashCode(bidirectional);
  }
}
