package org.carrousel.engine.nd4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.Lstm.Part;

/** Candidate and gates of an LSTM; a gate that is not learned is a constant, 1. */
final class LstmGates {
  final LstmGate candidate;
  final LstmGate forget;
  final LstmGate output;
  final LstmGate input;

  /** Those with weights, in the order of their blocks. */
  private final List<LstmGate> learned;

  private final List<LstmGate> constant = new ArrayList<>();

  /** How many values of learned parts a row has. */
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

  /** From the learned parts of a row beside each other. */
  void read(double[] packed) {
    constant.forEach(LstmGate::open);
    learned.forEach(part -> part.read(packed, width));
  }

  void write(double[] packed) {
    learned.forEach(part -> part.write(packed, width));
  }

  void writeGradient(double[] packed) {
    learned.forEach(part -> part.writeGradient(packed, width));
  }

  /**
   * Gives each gate its weights.
   *
   * @param weights of the gates behind each other
   */
  void startPeepholes(double[] weights) {
    int units = candidate.width();
    int from = 0;
    for (LstmGate gate : learnedGates()) {
      gate.startPeephole(Arrays.copyOfRange(weights, from, from + units));
      from += units;
    }
  }

  /** The gradients of the gates' weights behind each other. */
  double[] peepholeGradients() {
    return learnedGates().stream()
        .map(LstmGate::peepholeGradient)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
