package org.carrousel.recurrent.nd4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recurrent.Lstm;
import org.carrousel.recurrent.Lstm.Part;

/** Candidate and gates of an LSTM; a gate that is not learned is a constant, 1. */
final class LstmParts {
  final LstmPart candidate;
  final LstmPart forget;
  final LstmPart output;
  final LstmPart input;

  /** Those with weights, in the order of their blocks. */
  private final List<LstmPart> learned;

  private final List<LstmPart> constant = new ArrayList<>();

  /** How many values of learned parts a row has. */
  private final int width;

  LstmParts(Lstm lstm, int units) {
    Map<Part, LstmPart> parts = new EnumMap<>(Part.class);
    int column = 0;
    for (Part part : lstm.learned()) {
      int cells = part == Part.CANDIDATE ? 1 : lstm.cellsPerBlock();
      parts.put(part, new LstmPart(units, cells, column));
      column += units / cells;
    }
    this.width = column;
    this.learned = lstm.learned().stream().map(parts::get).toList();
    for (Part part : Part.values()) {
      if (!parts.containsKey(part)) {
        parts.put(part, new LstmPart(units, 1, -1));
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

  List<LstmPart> learned() {
    return learned;
  }

  List<LstmPart> learnedGates() {
    return learned.subList(1, learned.size());
  }

  boolean isLearned(LstmPart part) {
    return !constant.contains(part);
  }

  void resize(int batch) {
    learned.forEach(part -> part.resize(batch));
    constant.forEach(part -> part.resize(batch));
  }

  /** From the learned parts of a row beside each other. */
  void read(double[] packed) {
    constant.forEach(LstmPart::open);
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
    for (LstmPart gate : learnedGates()) {
      gate.startPeephole(Arrays.copyOfRange(weights, from, from + units));
      from += units;
    }
  }

  /** The gradients of the gates' weights behind each other. */
  double[] peepholeGradients() {
    return learnedGates().stream()
        .map(LstmPart::peepholeGradient)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
