package org.carrousel.stream;

import java.util.Optional;
import java.util.stream.Stream;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;

/** What a dense layer makes of its sums. */
enum ActivationFunction {
  IDENTITY(Activation.IDENTITY) {
    @Override
    void apply(float[] values) {}
  },
  TANH(Activation.TANH) {
    @Override
    void apply(float[] values) {
      for (int k = 0; k < values.length; k++) {
        values[k] = (float) Math.tanh(values[k]);
      }
    }
  },
  RELU(Activation.RELU) {
    @Override
    void apply(float[] values) {
      for (int k = 0; k < values.length; k++) {
        values[k] = Math.max(0, values[k]);
      }
    }
  },
  SIGMOID(Activation.SIGMOID) {
    @Override
    void apply(float[] values) {
      for (int k = 0; k < values.length; k++) {
        values[k] = (float) (1 / (1 + Math.exp(-values[k])));
      }
    }
  },
  SOFTMAX(Activation.SOFTMAX) {
    @Override
    void apply(float[] values) {
      float largest = values[0];
      for (float value : values) {
        largest = Math.max(largest, value);
      }
      double sum = 0;
      for (int k = 0; k < values.length; k++) {
        values[k] = (float) Math.exp(values[k] - largest);
        sum += values[k];
      }
      for (int k = 0; k < values.length; k++) {
        values[k] = (float) (values[k] / sum);
      }
    }
  };

  private final Activation activation;

  ActivationFunction(Activation activation) {
    this.activation = activation;
  }

  /** DL4J's function; empty if there is none here that computes it. */
  static Optional<ActivationFunction> of(IActivation function) {
    return Stream.of(values())
        .filter(each -> each.activation.getActivationFunction().equals(function))
        .findFirst();
  }

  /** Replaces sums by what the layer answers. */
  abstract void apply(float[] values);
}
