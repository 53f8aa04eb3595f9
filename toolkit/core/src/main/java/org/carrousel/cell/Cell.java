package org.carrousel.cell;

import java.util.List;
import org.nd4j.shade.jackson.annotation.JsonSubTypes;
import org.nd4j.shade.jackson.annotation.JsonTypeInfo;

/** Equations of one time step of a recurrent layer, with their options, as a value. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Lstm.class, name = "lstm"),
  @JsonSubTypes.Type(value = Gru.class, name = "gru"),
  @JsonSubTypes.Type(value = SimpleRnn.class, name = "rnn")
})
public sealed interface Cell permits Lstm, Gru, SimpleRnn {
  /**
   * Returns the parameters of one direction, in the order of the network's parameter vector.
   *
   * @param inputs features of one time step
   * @param units hidden units
   */
  List<ParameterBlock> parameters(int inputs, int units);

  /** Returns the size of the hidden state, which is the output of a time step. */
  default int outputs(int units) {
    return units;
  }

  /** Returns how many values of the hidden state, from the first on, the recurrent products use. */
  default int recurrent(int units) {
    return outputs(units);
  }

  /** Returns how many gate activations are part of the state; 0 without gate recurrence. */
  default int carriedGates(int units) {
    return 0;
  }

  /** Returns whether a memory cell is part of the state. */
  boolean hasMemory();
}
