package org.carrousel.cell;

import org.carrousel.error.BadInputException;

/**
 * Gates of an {@link Lstm}, with the variants of Greff et al. 2015 (arXiv:1503.04069).
 *
 * @param input learned, or always open (NIG)
 * @param forget learned, always open (1997; NFG), or 1 - i (CIFG)
 * @param output learned, or always open (NOG)
 * @param peepholes whether learned gates have peephole connections to the memory cell (Gers and
 *     Schmidhuber 2000)
 * @param recurrence connections from the gates to the next time step
 * @param biases biases of the gates before training
 */
public record Gates(
    Gate input,
    ForgetGate forget,
    Gate output,
    boolean peepholes,
    GateRecurrence recurrence,
    GateBiases biases) {
  /** Kind of an input or output gate. */
  public enum Gate {
    /** Computed from input and state, with learned weights. */
    LEARNED,
    /** Always 1. */
    OPEN
  }

  /** Kind of the forget gate. */
  public enum ForgetGate {
    /** Computed from input and state, with learned weights (Gers et al. 2000). */
    LEARNED,
    /** Always 1: the cell of Hochreiter and Schmidhuber 1997. */
    OPEN,
    /** Coupled to the input gate i: 1 - i. */
    COUPLED
  }

  /** Connections from the learned gates to the next time step. */
  public enum GateRecurrence {
    /** No connections. */
    NONE,
    /**
     * To the gates: full gate recurrence (FGR), nine weight matrices if three gates are learned.
     */
    GATES,
    /** To the gates and the candidate, as in most networks of Hochreiter and Schmidhuber 1997. */
    GATES_AND_CANDIDATE
  }

  /** Returns learned gates without peepholes and gate recurrence; the forget gate's bias is 1. */
  static Gates standard() {
    return new Gates(
        Gate.LEARNED,
        ForgetGate.LEARNED,
        Gate.LEARNED,
        false,
        GateRecurrence.NONE,
        GateBiases.of(0, 1, 0));
  }

  /**
   * Checks the gates.
   *
   * @throws BadInputException if the forget gate is coupled to an input gate that is always open
   */
  public Gates {
    if (forget == ForgetGate.COUPLED && input == Gate.OPEN) {
      throw new BadInputException(
          "an LSTM whose forget gate is coupled to an input gate that is always open",
          "a learned input gate i: the coupled forget gate is 1 - i",
          "use a learned input gate, or another forget gate");
    }
  }

  Gates input(Gate input) {
    return new Gates(input, forget, output, peepholes, recurrence, biases);
  }

  Gates forget(ForgetGate forget) {
    return new Gates(input, forget, output, peepholes, recurrence, biases);
  }

  Gates output(Gate output) {
    return new Gates(input, forget, output, peepholes, recurrence, biases);
  }

  Gates peepholes(boolean peepholes) {
    return new Gates(input, forget, output, peepholes, recurrence, biases);
  }

  Gates recurrence(GateRecurrence recurrence) {
    return new Gates(input, forget, output, peepholes, recurrence, biases);
  }

  Gates biases(GateBiases biases) {
    return new Gates(input, forget, output, peepholes, recurrence, biases);
  }
}
