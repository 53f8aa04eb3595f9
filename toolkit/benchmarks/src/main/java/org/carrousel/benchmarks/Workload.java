package org.carrousel.benchmarks;

import java.util.Random;
import org.carrousel.engine.Precision;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Sequences, targets and initial weights of a shape, which are the same for every subject. */
final class Workload {
  private static final long SEED = 7;

  private final WorkloadShape shape;
  private final float[] inputs;
  private final float[] targets;
  private final MultiLayerNetwork initial;

  /** Draws inputs in [-1, 1); the target is 1/2 plus the running mean of the first feature. */
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

  /** Returns the inputs, {@code [time, batch, inputs]} in C order. */
  float[] inputs() {
    return inputs;
  }

  /** Returns the targets, {@code [time, batch]} in C order. */
  float[] targets() {
    return targets;
  }

  /** Returns a network with the initial weights of every subject. */
  MultiLayerNetwork initial() {
    return initial;
  }

  /** Returns the mean squared error of predictions in the order of the targets. */
  double loss(float[] predictions) {
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double error = predictions[i] - targets[i];
      sum += error * error;
    }
    return sum / targets.length;
  }
}
