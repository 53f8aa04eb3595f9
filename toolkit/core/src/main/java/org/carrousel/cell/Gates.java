package org.carrousel.cell;

import org.carrousel.error.BadInputException;

/**
 * The gates of an {@link Lstm}, with the variants of Greff et al. 2015 (arXiv:1503.04069).
 *
 * @param input learned, or always open (NIG)
 * @param forget learned, always open (1997; NFG), or 1 - i (CIFG)
 * @param output learned, or always open (NOG)
 * @param peepholes whether learned gates see the memory cell (Gers and Schmidhuber 2000)
 * @param recurrence what sees the gates of the time step before
 * @param biases of the gates before training
 */
public record Gates(
    Gate input,
    ForgetGate forget,
    Gate output,
    boolean peepholes,
    GateRecurrence recurrence,
    GateBiases biases) {
  /** How a gate comes to its value. */
  public enum Gate {
    /** From inputs and state. */
    LEARNED,
    /** Always 1. */
    OPEN
  }

  /** How the forget gate comes to its value. */
  public enum ForgetGate {
    /** From inputs and state (Gers et al. 2000). */
    LEARNED,
    /** Always 1: the cell of 1997. */
    OPEN,
    /** What the input gate leaves: 1 - i. */
    COUPLED
  }

  /** What sees the activations that the learned gates had one time step before. */
  public enum GateRecurrence {
    /** Nothing. */
    NONE,
    /** The gates: full gate recurrence (FGR), nine more weight matrices if three are learned. */
    GATES,
    /** Gates and candidate, as most nets of Hochreiter and Schmidhuber 1997 have it. */
    GATES_AND_CANDIDATE
  }

  /** All learned, without peepholes, the forget gate's bias 1. */
  static Gates standard() {
    return new Gates(
        Gate.LEARNED,
        ForgetGate.LEARNED,
        Gate.LEARNED,
        false,
        GateRecurrence.NONE,
        GateBiases.of(0, 1, 0));
  }

  /** Checks that a coupled forget gate has an input gate to follow. */
  public Gates {
    if (forget == ForgetGate.COUPLED && input == Gate.OPEN) {
      throw new BadInputException(
          "an LSTM whose forget gate is coupled to an input gate that is always open",
          "a learned input gate, of which the forget gate is what is left",
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
