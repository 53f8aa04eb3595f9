package org.carrousel.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * Size of a piece of work: a batch of sequences through LSTM layers and a linear output of one
 * value a time step.
 *
 * @param batch sequences
 * @param time steps of a sequence; 1 for streaming
 * @param inputs features of a time step
 * @param units of each layer, in each direction
 * @param layers on top of each other
 * @param bidirectional whether each layer reads backward, too, and hands both states on
 */
record WorkloadShape(int batch, int time, int inputs, int units, int layers, boolean bidirectional) {
  /** One layer that reads forward. */
  static WorkloadShape of(int batch, int time, int inputs, int units) {
    return new WorkloadShape(batch, time, inputs, units, 1, false);
  }

  /** A shape from what {@link #arguments} made of it. */
  static WorkloadShape of(List<String> arguments) {
    List<Integer> sizes = arguments.stream().limit(5).map(Integer::valueOf).toList();
    boolean bidirectional = Boolean.parseBoolean(arguments.get(5));
    return new WorkloadShape(
        sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3), sizes.get(4), bidirectional);
  }

  /** For the command line of another process. */
  List<String> arguments() {
    return Stream.of(batch, time, inputs, units, layers, bidirectional)
        .map(Object::toString)
        .toList();
  }

  /** The same with this many layers. */
  WorkloadShape stacked(int layers) {
    return new WorkloadShape(batch, time, inputs, units, layers, bidirectional);
  }

  /** The same, read forward and backward. */
  WorkloadShape bothWays() {
    return new WorkloadShape(batch, time, inputs, units, layers, true);
  }

  /** What is measured at this size. */
  List<TimedOperation> works() {
    return time == 1 ? List.of(TimedOperation.STREAM) : List.of(TimedOperation.TRAIN, TimedOperation.INFER);
  }

  int directions() {
    return bidirectional ? 2 : 1;
  }

  /** As tables name it: {@code B32 T100 I64 H256 x2}. */
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
