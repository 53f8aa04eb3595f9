package org.carrousel.recurrent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Gates.GateRecurrence;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.Lstm.Part;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.cell.Projection;

/** The equations of {@link Lstm} for one row, value by value, to compare an engine with. */
final class WrittenOutLstm {
  /** What gates and candidate see of the state at one time step. */
  record Seen(double[] hidden, double[] gates, double[] memoryBefore, double[] memory) {}

  private final Lstm lstm;
  private final int units;
  private final int blocks;
  private final Map<String, double[][]> weights = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();

  /**
   * @param parameters of one direction, as they lie in the network's vector
   */
  WrittenOutLstm(Lstm lstm, int inputs, int units, double[] parameters) {
    this.lstm = lstm;
    this.units = units;
    this.blocks = units / lstm.cellsPerBlock();
    int from = 0;
    for (ParameterBlock block : lstm.parameters(inputs, units)) {
      double[][] matrix = new double[block.rows()][block.columns()];
      for (int column = 0; column < block.columns(); column++) {
        for (int row = 0; row < block.rows(); row++) {
          matrix[row][column] = parameters[from++];
        }
      }
      weights.put(block.key(), matrix);
    }
  }

  /** What was seen at each time step of the latest sequence. */
  List<Seen> seen() {
    return List.copyOf(seen);
  }

  /**
   * The hidden states.
   *
   * @param sequence {@code [time][inputs]}
   * @param frozen what is seen instead of the state at each time step; null for the state
   */
  double[][] outputs(double[][] sequence, List<Seen> frozen) {
    seen.clear();
    double[] hidden = new double[lstm.outputs(units)];
    double[] gates = new double[(lstm.learned().size() - 1) * blocks];
    double[] memory = new double[units];
    double[][] outputs = new double[sequence.length][];
    for (int time = 0; time < sequence.length; time++) {
      Seen step = new Seen(hidden, gates, memory, new double[units]);
      seen.add(step);
      Seen visible = frozen == null ? step : frozen.get(time);
      double[] sums = sums(sequence[time], visible);
      double[] input = gate(Part.INPUT, sums, visible.memoryBefore());
      double[] forget = gate(Part.FORGET, sums, visible.memoryBefore());
      for (int cell = 0; cell < units; cell++) {
        int block = cell / lstm.cellsPerBlock();
        double f = lstm.gates().forget() == ForgetGate.COUPLED ? 1 - input[block] : forget[block];
        step.memory()[cell] =
            f * memory[cell] + input[block] * squash(sums[cell], lstm.candidate());
      }
      memory = step.memory();
      double[] output = gate(Part.OUTPUT, sums, frozen == null ? memory : visible.memory());
      double[] cells = new double[units];
      for (int cell = 0; cell < units; cell++) {
        cells[cell] = output[cell / lstm.cellsPerBlock()] * squash(memory[cell], lstm.output());
      }
      hidden = projected(cells);
      gates = beside(Map.of(Part.INPUT, input, Part.FORGET, forget, Part.OUTPUT, output));
      outputs[time] = hidden;
    }
    return outputs;
  }

  /** What gates and candidate add up before peepholes and nonlinearity, in the order of columns. */
  private double[] sums(double[] input, Seen visible) {
    double[] sums = weights.get(ParameterBlock.BIAS)[0].clone();
    add(input, input.length, weights.get(ParameterBlock.INPUT_WEIGHTS), 0, sums);
    int recurrent = lstm.outputs(units) - lstm.projection().nonRecurrent();
    add(visible.hidden(), recurrent, weights.get(ParameterBlock.RECURRENT_WEIGHTS), 0, sums);
    if (lstm.gates().recurrence() != GateRecurrence.NONE) {
      int first = lstm.gates().recurrence() == GateRecurrence.GATES ? units : 0;
      double[] gates = visible.gates();
      add(gates, gates.length, weights.get(ParameterBlock.GATE_WEIGHTS), first, sums);
    }
    return sums;
  }

  private static void add(double[] from, int count, double[][] matrix, int first, double[] sums) {
    for (int k = 0; k < count; k++) {
      for (int column = 0; column < matrix[k].length; column++) {
        sums[first + column] += from[k] * matrix[k][column];
      }
    }
  }

  private double[] gate(Part part, double[] sums, double[] memory) {
    double[] values = new double[blocks];
    int number = lstm.learned().indexOf(part) - 1;
    for (int block = 0; block < blocks; block++) {
      if (number < 0) {
        values[block] = 1;
        continue;
      }
      double sum = sums[units + number * blocks + block];
      if (lstm.gates().peepholes()) {
        for (int k = 0; k < lstm.cellsPerBlock(); k++) {
          int cell = block * lstm.cellsPerBlock() + k;
          sum += weights.get(ParameterBlock.PEEPHOLES)[cell][number] * memory[cell];
        }
      }
      values[block] = logistic(sum);
    }
    return values;
  }

  private double[] beside(Map<Part, double[]> gates) {
    List<Part> learned = lstm.learned().subList(1, lstm.learned().size());
    double[] beside = new double[learned.size() * blocks];
    for (int number = 0; number < learned.size(); number++) {
      System.arraycopy(gates.get(learned.get(number)), 0, beside, number * blocks, blocks);
    }
    return beside;
  }

  private double[] projected(double[] cells) {
    if (lstm.projection().equals(Projection.NONE)) {
      return cells;
    }
    double[] hidden = new double[lstm.outputs(units)];
    add(cells, units, weights.get(ParameterBlock.PROJECTION_WEIGHTS), 0, hidden);
    return hidden;
  }

  private static double squash(double x, CellActivation squash) {
    return switch (squash) {
      case TANH -> Math.tanh(x);
      case IDENTITY -> x;
      case LOGISTIC_1 -> 2 * logistic(x) - 1;
      case LOGISTIC_2 -> 4 * logistic(x) - 2;
    };
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
