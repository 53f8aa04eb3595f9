package org.carrousel.cell;

import java.util.List;
import org.nd4j.shade.jackson.annotation.JsonSubTypes;
import org.nd4j.shade.jackson.annotation.JsonTypeInfo;

/** The equations of one time step, as a value. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Lstm.class, name = "lstm"),
  @JsonSubTypes.Type(value = Gru.class, name = "gru"),
  @JsonSubTypes.Type(value = SimpleRnn.class, name = "rnn")
})
public sealed interface Cell permits Lstm, Gru, SimpleRnn {
  /**
   * The parameters of one direction, in the order in which they lie in the network's vector.
   *
   * @param inputs features of one time step
   * @param units hidden units
   */
  List<ParameterBlock> parameters(int inputs, int units);

  /** Size of the hidden state, which is the output of a time step. */
  default int outputs(int units) {
    return units;
  }

  /** How much of the hidden state, from its start, enters the recurrent products. */
  default int recurrent(int units) {
    return outputs(units);
  }

  /** How many gate activations are carried along beside the hidden state. */
  default int carriedGates(int units) {
    return 0;
  }

  /** Whether a memory cell is carried along beside the hidden state. */
  boolean hasMemory();
}
