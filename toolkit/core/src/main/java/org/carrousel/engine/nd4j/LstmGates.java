package org.carrousel.engine.nd4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.Lstm.Part;

/** Candidate and gates of an LSTM. A gate that is not learned is the constant 1. */
final class LstmGates {
  final LstmGate candidate;
  final LstmGate forget;
  final LstmGate output;
  final LstmGate input;

  /** Candidate and gates with weights, in the order of their parameter blocks. */
  private final List<LstmGate> learned;

  private final List<LstmGate> constant = new ArrayList<>();

  /** Number of values of all learned parts in one row. */
  private final int width;

  LstmGates(Lstm lstm, int units) {
    Map<Part, LstmGate> parts = new EnumMap<>(Part.class);
    int column = 0;
    for (Part part : lstm.learned()) {
      int cells = part == Part.CANDIDATE ? 1 : lstm.cellsPerBlock();
      parts.put(part, new LstmGate(units, cells, column));
      column += units / cells;
    }
    this.width = column;
    this.learned = lstm.learned().stream().map(parts::get).toList();
    for (Part part : Part.values()) {
      if (!parts.containsKey(part)) {
        parts.put(part, new LstmGate(units, 1, -1));
        constant.add(parts.get(part));
      }
    }
    this.candidate = parts.get(Part.CANDIDATE);
    this.forget = parts.get(Part.FORGET);
    this.output = parts.get(Part.OUTPUT);
    this.input = parts.get(Part.INPUT);
  }

  int width() {
    return width;
  }

  List<LstmGate> learned() {
    return learned;
  }

  List<LstmGate> learnedGates() {
    return learned.subList(1, learned.size());
  }

  boolean isLearned(LstmGate part) {
    return !constant.contains(part);
  }

  void resize(int batch) {
    learned.forEach(part -> part.resize(batch));
    constant.forEach(part -> part.resize(batch));
  }

  /** Reads the learned parts from {@code [batch, width]}; sets constant gates to 1. */
  void read(double[] packed) {
    constant.forEach(LstmGate::setOpen);
    learned.forEach(part -> part.read(packed, width));
  }

  void write(double[] packed) {
    learned.forEach(part -> part.write(packed, width));
  }

  void writeGradient(double[] packed) {
    learned.forEach(part -> part.writeGradient(packed, width));
  }

  /**
   * Sets the peephole weights.
   *
   * @param weights weights of all learned gates, gate by gate
   */
  void startPeepholes(double[] weights) {
    int units = candidate.width();
    int from = 0;
    for (LstmGate gate : learnedGates()) {
      gate.startPeephole(Arrays.copyOfRange(weights, from, from + units));
      from += units;
    }
  }

  /** Returns the gradients of the peephole weights, gate by gate. */
  double[] peepholeGradients() {
    return learnedGates().stream()
        .map(LstmGate::peepholeGradient)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
