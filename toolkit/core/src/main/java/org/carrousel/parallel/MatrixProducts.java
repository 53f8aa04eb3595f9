package org.carrousel.parallel;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.List;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrix products with weights {@code [inputs, outputs]}, forward and backward. Samples are the
 * columns of a matrix. Large products are split by columns among threads (docs/decisions/012).
 *
 * <p>All matrices are in column-major order.
 */
public final class MatrixProducts {
  private MatrixProducts() {}

  /**
   * Computes {@code into = weights^T by + beta into}.
   *
   * @param by {@code [inputs, columns]}
   * @param into {@code [outputs, columns]}
   * @param beta 0 or 1
   */
  public static void multiply(INDArray weights, INDArray by, INDArray into, double beta) {
    forEachPart(
        into,
        weights.rows(),
        part -> product(weights, true, part.columns(by), false, part.columns(into), beta));
  }

  /**
   * Computes the gradient of a product's input: {@code into = weights gradient}.
   *
   * @param gradient gradient of the product, {@code [outputs, columns]}
   * @param into {@code [inputs, columns]}
   */
  public static void multiplyBack(INDArray weights, INDArray gradient, INDArray into) {
    forEachPart(
        into,
        weights.columns(),
        part -> product(weights, false, part.columns(gradient), false, part.columns(into), 0));
  }

  /**
   * Computes the gradient of the weights: {@code into = multiplied gradient^T + beta into}.
   *
   * @param multiplied input of the product, {@code [inputs, columns]}
   * @param gradient gradient of the product, {@code [outputs, columns]}
   * @param into {@code [inputs, outputs]}
   * @param beta 0, or 1 to add
   */
  public static void outer(INDArray multiplied, INDArray gradient, INDArray into, double beta) {
    forEachPart(
        into,
        multiplied.columns(),
        part -> product(multiplied, false, part.rows(gradient), true, part.columns(into), beta));
  }

  /** Computes the gradient of the weights: {@code into = multiplied gradient^T}. */
  public static void outer(INDArray multiplied, INDArray gradient, INDArray into) {
    outer(multiplied, gradient, into, 0);
  }

  private static void product(
      INDArray left,
      boolean leftTransposed,
      INDArray right,
      boolean rightTransposed,
      INDArray into,
      double beta) {
    BlasProduct direct =
        new BlasProduct(left, leftTransposed, right, rightTransposed, into, (float) beta);
    if (direct.possible()) {
      direct.compute();
    } else {
      Nd4j.gemm(left, right, into, leftTransposed, rightTransposed, 1, beta);
    }
  }

  /** Range of a product's columns. */
  private record Part(RowRange range, boolean whole) {
    INDArray columns(INDArray matrix) {
      return whole ? matrix : matrix.get(all(), interval(range.from(), range.to()));
    }

    INDArray rows(INDArray matrix) {
      return whole ? matrix : matrix.get(interval(range.from(), range.to()), all());
    }
  }

  /**
   * Computes a product in parts, on several threads if it is large.
   *
   * @param terms multiplications per value of the product
   */
  private static void forEachPart(INDArray product, long terms, Consumer<Part> work) {
    List<RowRange> ranges = RowRange.split(product.columns(), product.length() * terms);
    ParallelFor.forEach(
        ranges.size(), number -> work.accept(new Part(ranges.get(number), ranges.size() == 1)));
  }
}
