package org.carrousel.baseline;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Affine map {@code outputs = weights inputs + intercept}.
 *
 * @param weights [outputs][inputs]
 * @param intercept [outputs]
 */
record LinearMap(double[][] weights, double[] intercept) {
  double[] apply(double[] inputs) {
    double[] outputs = intercept.clone();
    for (int output = 0; output < outputs.length; output++) {
      double[] row = weights[output];
      for (int input = 0; input < inputs.length; input++) {
        outputs[output] += row[input] * inputs[input];
      }
    }
    return outputs;
  }

  /**
   * Returns the squared norm of the error, averaged over examples, computed from their scatter.
   *
   * @param examples scatter of inputs followed by outputs
   */
  double squaredError(ScatterMatrix examples) {
    INDArray identity = Nd4j.eye(intercept.length).castTo(DataType.DOUBLE);
    INDArray residual = Nd4j.hstack(Nd4j.createFromArray(weights).neg(), identity);
    double spread =
        residual.mmul(examples.matrix()).muli(residual).sumNumber().doubleValue()
            / examples.count();
    double bias =
        residual
            .mmul(examples.mean())
            .sub(Nd4j.createFromArray(intercept))
            .norm2Number()
            .doubleValue();
    return spread + bias * bias;
  }
}
