package org.carrousel.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * Shape of a workload: a batch of sequences, LSTM layers, and a linear output of one value per time
 * step.
 *
 * @param batch sequences of the batch
 * @param time time steps of a sequence; 1 for streaming
 * @param inputs features of a time step
 * @param units hidden units of each layer and direction
 * @param layers number of LSTM layers
 * @param bidirectional whether the layers are bidirectional, with concatenated states
 */
record WorkloadShape(
    int batch, int time, int inputs, int units, int layers, boolean bidirectional) {
  /** Returns a shape with one unidirectional layer. */
  static WorkloadShape of(int batch, int time, int inputs, int units) {
    return new WorkloadShape(batch, time, inputs, units, 1, false);
  }

  /** Parses a shape from {@link #arguments}. */
  static WorkloadShape of(List<String> arguments) {
    List<Integer> sizes = arguments.stream().limit(5).map(Integer::valueOf).toList();
    boolean bidirectional = Boolean.parseBoolean(arguments.get(5));
    return new WorkloadShape(
        sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3), sizes.get(4), bidirectional);
  }

  /** Returns the shape as arguments for the command line of another process. */
  List<String> arguments() {
    return Stream.of(batch, time, inputs, units, layers, bidirectional)
        .map(Object::toString)
        .toList();
  }

  /** Returns a copy with another number of layers. */
  WorkloadShape stacked(int layers) {
    return new WorkloadShape(batch, time, inputs, units, layers, bidirectional);
  }

  /** Returns a bidirectional copy. */
  WorkloadShape withBothDirections() {
    return new WorkloadShape(batch, time, inputs, units, layers, true);
  }

  /** Returns the operations to measure for this shape. */
  List<TimedOperation> operations() {
    return time == 1
        ? List.of(TimedOperation.STREAM)
        : List.of(TimedOperation.TRAIN, TimedOperation.INFER);
  }

  int directions() {
    return bidirectional ? 2 : 1;
  }

  /** Returns the name in tables, such as {@code B32 T100 I64 H256 x2}. */
  String label() {
    return "B%d%s I%d H%d%s%s"
        .formatted(
            batch,
            time == 1 ? "" : " T" + time,
            inputs,
            units,
            layers == 1 ? "" : " x" + layers,
            bidirectional ? " bidirectional" : "");
  }
}
