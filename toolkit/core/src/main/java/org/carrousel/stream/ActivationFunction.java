package org.carrousel.stream;

import java.util.Optional;
import java.util.stream.Stream;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;

/** Activation function of a dense layer. */
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

  /** Returns the function that equals DL4J's; empty if it is not supported. */
  static Optional<ActivationFunction> of(IActivation function) {
    return Stream.of(values())
        .filter(each -> each.activation.getActivationFunction().equals(function))
        .findFirst();
  }

  /** Applies the function to pre-activations, in place. */
  abstract void apply(float[] values);
}
