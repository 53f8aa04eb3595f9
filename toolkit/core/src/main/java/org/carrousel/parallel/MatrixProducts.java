package org.carrousel.parallel;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.List;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A product with weights {@code [inputs, outputs]} in both passes; what is multiplied are the
 * columns of matrices. Large ones are computed by several threads, some columns each: BLAS's own
 * threads wait for each other at every call, also at those that are too small for two.
 *
 * <p>All matrices lie column by column in memory.
 */
public final class MatrixProducts {
  private MatrixProducts() {}

  /**
   * Into {@code weights' · by + beta · into}.
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
   * Into the gradient of what was multiplied, from that of the product.
   *
   * @param gradient {@code [outputs, columns]}
   * @param into {@code [inputs, columns]}
   */
  public static void multiplyBack(INDArray weights, INDArray gradient, INDArray into) {
    forEachPart(
        into,
        weights.columns(),
        part -> product(weights, false, part.columns(gradient), false, part.columns(into), 0));
  }

  /**
   * Into the gradient of weights, from what was multiplied and the gradient of the product.
   *
   * @param multiplied {@code [inputs, columns]}
   * @param gradient {@code [outputs, columns]}
   * @param into {@code [inputs, outputs]}
   * @param beta 0 or, to add to what is there, 1
   */
  public static void outer(INDArray multiplied, INDArray gradient, INDArray into, double beta) {
    forEachPart(
        into,
        multiplied.columns(),
        part -> product(multiplied, false, part.rows(gradient), true, part.columns(into), beta));
  }

  /** {@link #outer(INDArray, INDArray, INDArray, double)} in place of what is there. */
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

  /** Some columns of a product. */
  private record Part(RowRange range, boolean whole) {
    INDArray columns(INDArray matrix) {
      return whole ? matrix : matrix.get(all(), interval(range.from(), range.to()));
    }

    INDArray rows(INDArray matrix) {
      return whole ? matrix : matrix.get(interval(range.from(), range.to()), all());
    }
  }

  /** Computes a product in which so many terms are added up for each value. */
  private static void forEachPart(INDArray product, long terms, Consumer<Part> work) {
    List<RowRange> ranges = RowRange.split(product.columns(), product.length() * terms);
    ParallelFor.forEach(
        ranges.size(), number -> work.accept(new Part(ranges.get(number), ranges.size() == 1)));
  }
}
