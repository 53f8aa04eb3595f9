package org.carrousel.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carrousel.cell.ParameterBlock.Role;

/**
 * Gated recurrent unit. The parameter columns have the order update u, reset r, candidate n.
 *
 * <pre>
 * u = logistic(W_u x + R_u h' + b_u)     r = logistic(W_r x + R_r h' + b_r)
 * n = tanh(W_n x + R_n (r h') + b_n)             before: Cho et al. 2014 (arXiv:1406.1078)
 * n = tanh(W_n x + r (R_n h' + q_n) + b_n)       after: one recurrent product per step, as cuDNN
 * h = u h' + (1 - u) n
 * </pre>
 *
 * The gates u and r have recurrent biases q_u and q_r, too, if the reset gate acts after.
 *
 * @param reset whether the reset gate acts before or after the recurrent product
 */
public record Gru(Reset reset) implements Cell {
  /** Creates a GRU with the reset gate after the recurrent product, as cuDNN, PyTorch and Keras. */
  public Gru() {
    this(Reset.AFTER);
  }

  /** Position of the reset gate. */
  public enum Reset {
    /** On the hidden state, before the recurrent product (Cho et al. 2014). */
    BEFORE,
    /** On the recurrent product, which has its own biases. */
    AFTER
  }

  @Override
  public List<ParameterBlock> parameters(int inputs, int units) {
    List<ParameterBlock> blocks = new ArrayList<>();
    blocks.add(ParameterBlock.weights(ParameterBlock.INPUT_WEIGHTS, inputs, 3 * units, Role.INPUT));
    int recurrent = reset == Reset.AFTER ? 3 * units : 2 * units;
    blocks.add(
        ParameterBlock.weights(ParameterBlock.RECURRENT_WEIGHTS, units, recurrent, Role.RECURRENT));
    if (reset == Reset.BEFORE) {
      blocks.add(
          ParameterBlock.weights(ParameterBlock.CANDIDATE_WEIGHTS, units, units, Role.RECURRENT));
    }
    List<Double> zeros = Collections.nCopies(3 * units, 0.0);
    blocks.add(ParameterBlock.bias(ParameterBlock.BIAS, zeros));
    if (reset == Reset.AFTER) {
      blocks.add(ParameterBlock.bias(ParameterBlock.RECURRENT_BIAS, zeros));
    }
    return blocks;
  }

  @Override
  public boolean hasMemory() {
    return false;
  }
}
