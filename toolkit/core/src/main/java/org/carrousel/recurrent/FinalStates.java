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
 * Layer that selects the final states of a recurrent layer: {@code [batch, features, time]} →
 * {@code [batch, features]}. Forward features come from a row's last time step that is not masked;
 * backward features, the second half of a bidirectional output, from its first. Unlike {@link
 * RecurrentLayer#isLastStepOnly}, other layers can still use the states of all time steps.
 */
public final class FinalStates extends NoParamLayer {
  private boolean bidirectional;

  /** Used by Jackson. */
  private FinalStates() {}

  /**
   * @param bidirectional whether the second half of the features is from the backward direction
   */
  public FinalStates(boolean bidirectional) {
    this.bidirectional = bidirectional;
  }

  /** Returns whether the second half of the features is from the backward direction. */
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

  /** Does nothing: the layer has no parameters. */
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
