package org.carrousel.benchmarks;

import java.util.Random;
import org.carrousel.engine.Precision;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * What every subject of a shape gets: the same sequences, the same targets and the same weights to
 * begin with, so that they must arrive at the same losses.
 */
final class Workload {
  private static final long SEED = 7;

  private final WorkloadShape shape;
  private final float[] inputs;
  private final float[] targets;
  private final MultiLayerNetwork initial;

  /** Draws inputs from -1 to 1; the target is 1/2 plus the mean so far of the first feature. */
  Workload(WorkloadShape shape) {
    this.shape = shape;
    this.inputs = new float[shape.time() * shape.batch() * shape.inputs()];
    this.targets = new float[shape.time() * shape.batch()];
    this.initial = BenchmarkNetworks.ours(shape, Precision.FULL, SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = 2 * random.nextFloat() - 1;
    }
    for (int row = 0; row < shape.batch(); row++) {
      double sum = 0;
      for (int t = 0; t < shape.time(); t++) {
        int at = t * shape.batch() + row;
        sum += inputs[at * shape.inputs()];
        targets[at] = (float) (0.5 + sum / (t + 1));
      }
    }
  }

  WorkloadShape shape() {
    return shape;
  }

  /** {@code [time, batch, inputs]}, the inputs of a time step beside each other. */
  float[] inputs() {
    return inputs;
  }

  /** {@code [time, batch]}, the rows of a time step beside each other. */
  float[] targets() {
    return targets;
  }

  /** A network with the weights that every subject begins with. */
  MultiLayerNetwork initial() {
    return initial;
  }

  /** Mean squared error of predictions laid out as the targets are. */
  double loss(float[] predictions) {
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double error = predictions[i] - targets[i];
      sum += error * error;
    }
    return sum / targets.length;
  }
}
