package org.carrousel.recurrent.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A matrix product in both passes; rows of a batch are columns here. */
final class Products {
  private Products() {}

  /** Into {@code weights' · by + beta · into}. */
  static void multiply(INDArray weights, INDArray by, INDArray into, double beta) {
    Nd4j.gemm(weights, by, into, true, false, 1, beta);
  }

  /** Into the gradient of what was multiplied, from that of the product. */
  static void multiplyBack(INDArray weights, INDArray gradient, INDArray into) {
    Nd4j.gemm(weights, gradient, into, false, false, 1, 0);
  }

  /** Into the gradient of weights, from what was multiplied and the gradient of the product. */
  static void outer(INDArray multiplied, INDArray gradient, INDArray into) {
    Nd4j.gemm(multiplied, gradient, into, false, true, 1, 0);
  }
}
