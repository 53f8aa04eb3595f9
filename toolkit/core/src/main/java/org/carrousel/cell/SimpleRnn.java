package org.carrousel.cell;

import java.util.Collections;
import java.util.List;
import org.carrousel.cell.ParameterBlock.Role;

/**
 * Simple RNN (Elman 1990): {@code h = squash(W x + R h' + b)}.
 *
 * @param squash activation function of the hidden state
 */
public record SimpleRnn(CellActivation squash) implements Cell {
  /** Creates a simple RNN with tanh. */
  public SimpleRnn() {
    this(CellActivation.TANH);
  }

  @Override
  public List<ParameterBlock> parameters(int inputs, int units) {
    return List.of(
        ParameterBlock.weights(ParameterBlock.INPUT_WEIGHTS, inputs, units, Role.INPUT),
        ParameterBlock.weights(ParameterBlock.RECURRENT_WEIGHTS, units, units, Role.RECURRENT),
        ParameterBlock.bias(ParameterBlock.BIAS, Collections.nCopies(units, 0.0)));
  }

  @Override
  public boolean hasMemory() {
    return false;
  }
}
