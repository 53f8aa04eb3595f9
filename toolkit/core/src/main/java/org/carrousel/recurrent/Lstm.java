package org.carrousel.recurrent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.ParameterBlock.Role;

/**
 * Long short-term memory, with the variants of Greff et al. 2015 (arXiv:1503.04069) as options.
 *
 * <pre>
 * g = candidate(W_g x + R_g h' + b_g)
 * i = logistic(W_i x + R_i h' + p_i c' + b_i)     f = logistic(W_f x + R_f h' + p_f c' + b_f)
 * c = f c' + i g
 * o = logistic(W_o x + R_o h' + p_o c + b_o)      h = o output(c)
 * </pre>
 *
 * h' and c' are those of the time step before. Blocks of columns lie in the order g, f, o, i, which
 * is that of DL4J's own LSTM: without options both have the same parameter vector.
 *
 * @param inputGate learned, or always open (NIG)
 * @param forgetGate learned, always open (1997; NFG), or 1 - i (CIFG)
 * @param outputGate learned, or always open (NOG)
 * @param peepholes whether learned gates see the memory cell (Gers and Schmidhuber 2000)
 * @param candidate bounds the cell's input; the identity is NIAF
 * @param output bounds the cell's output; the identity is NOAF
 * @param projection size of the hidden state, {@code h = P o output(c)} (the recurrent projection
 *     of Sak et al. 2014, arXiv:1402.1128); 0 for none: one value a unit
 * @param biases of the gates before training
 */
public record Lstm(
    Gate inputGate,
    ForgetGate forgetGate,
    Gate outputGate,
    boolean peepholes,
    Squash candidate,
    Squash output,
    int projection,
    Biases biases)
    implements Cell {
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

  /**
   * Biases before training.
   *
   * @param input of the input gate
   * @param forget of the forget gate; positive so that the cell remembers at first
   * @param output of the output gate
   */
  public record Biases(double input, double forget, double output) {}

  /** A forget gate with bias 1, no peepholes, tanh twice: what libraries call LSTM. */
  public static Lstm standard() {
    return new Lstm(
        Gate.LEARNED,
        ForgetGate.LEARNED,
        Gate.LEARNED,
        false,
        Squash.TANH,
        Squash.TANH,
        0,
        new Biases(0, 1, 0));
  }

  /** Without forget gate and with the bounding functions of Hochreiter and Schmidhuber 1997. */
  public static Lstm of1997() {
    return standard()
        .forgetGate(ForgetGate.OPEN)
        .candidate(Squash.LOGISTIC_2)
        .output(Squash.LOGISTIC_1);
  }

  /** Checks that a coupled forget gate has an input gate to follow, and the projection's range. */
  public Lstm {
    if (projection < 0) {
      throw new BadInputException(
          "an LSTM with projection " + projection,
          "0 (none) or the size of the hidden state",
          "correct the projection");
    }
    if (forgetGate == ForgetGate.COUPLED && inputGate == Gate.OPEN) {
      throw new BadInputException(
          "an LSTM whose forget gate is coupled to an input gate that is always open",
          "a learned input gate, of which the forget gate is what is left",
          "use a learned input gate, or another forget gate");
    }
  }

  @Override
  public List<ParameterBlock> parameters(int inputs, int units) {
    int width = learned().size() * units;
    List<ParameterBlock> blocks = new ArrayList<>();
    blocks.add(ParameterBlock.weights(ParameterBlock.INPUT_WEIGHTS, inputs, width, Role.INPUT));
    blocks.add(
        ParameterBlock.weights(
            ParameterBlock.RECURRENT_WEIGHTS, outputs(units), width, Role.RECURRENT));
    if (projection > 0) {
      blocks.add(
          ParameterBlock.weights(
              ParameterBlock.PROJECTION_WEIGHTS, units, projection, Role.RECURRENT));
    }
    if (peepholes && learned().size() > 1) {
      blocks.add(
          ParameterBlock.weights(
              ParameterBlock.PEEPHOLES, units, learned().size() - 1, Role.RECURRENT));
    }
    List<Double> bias = new ArrayList<>();
    learned().forEach(part -> bias.addAll(Collections.nCopies(units, initialBias(part))));
    blocks.add(ParameterBlock.bias(ParameterBlock.BIAS, bias));
    return blocks;
  }

  @Override
  public int outputs(int units) {
    return projection > 0 ? projection : units;
  }

  @Override
  public boolean hasMemory() {
    return true;
  }

  /** A part of the cell that has weights of its own. */
  public enum Part {
    /** The cell's input, g. */
    CANDIDATE,
    /** The forget gate, f. */
    FORGET,
    /** The output gate, o. */
    OUTPUT,
    /** The input gate, i. */
    INPUT
  }

  /** The parts that have weights, in the order of their blocks; the candidate is the first. */
  public List<Part> learned() {
    List<Part> parts = new ArrayList<>(List.of(Part.CANDIDATE));
    if (forgetGate == ForgetGate.LEARNED) {
      parts.add(Part.FORGET);
    }
    if (outputGate == Gate.LEARNED) {
      parts.add(Part.OUTPUT);
    }
    if (inputGate == Gate.LEARNED) {
      parts.add(Part.INPUT);
    }
    return parts;
  }

  private double initialBias(Part part) {
    return switch (part) {
      case CANDIDATE -> 0;
      case FORGET -> biases.forget();
      case OUTPUT -> biases.output();
      case INPUT -> biases.input();
    };
  }

  /** The same with this input gate. */
  public Lstm inputGate(Gate inputGate) {
    return new Lstm(
        inputGate, forgetGate, outputGate, peepholes, candidate, output, projection, biases);
  }

  /** The same with this forget gate. */
  public Lstm forgetGate(ForgetGate forgetGate) {
    return new Lstm(
        inputGate, forgetGate, outputGate, peepholes, candidate, output, projection, biases);
  }

  /** The same with this output gate. */
  public Lstm outputGate(Gate outputGate) {
    return new Lstm(
        inputGate, forgetGate, outputGate, peepholes, candidate, output, projection, biases);
  }

  /** The same with or without peepholes. */
  public Lstm peepholes(boolean peepholes) {
    return new Lstm(
        inputGate, forgetGate, outputGate, peepholes, candidate, output, projection, biases);
  }

  /** The same with the cell's input bounded so. */
  public Lstm candidate(Squash candidate) {
    return new Lstm(
        inputGate, forgetGate, outputGate, peepholes, candidate, output, projection, biases);
  }

  /** The same with the cell's output bounded so. */
  public Lstm output(Squash output) {
    return new Lstm(
        inputGate, forgetGate, outputGate, peepholes, candidate, output, projection, biases);
  }

  /** The same with a hidden state of this size; 0 for one value a unit. */
  public Lstm projection(int projection) {
    return new Lstm(
        inputGate, forgetGate, outputGate, peepholes, candidate, output, projection, biases);
  }

  /** The same with these biases before training. */
  public Lstm biases(Biases biases) {
    return new Lstm(
        inputGate, forgetGate, outputGate, peepholes, candidate, output, projection, biases);
  }
}
