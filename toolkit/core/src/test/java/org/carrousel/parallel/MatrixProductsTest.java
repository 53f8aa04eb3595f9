package org.carrousel.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Small products and those that several threads share, beside sums written out. */
class MatrixProductsTest {
  private static final String SIZES =
      """
      DOUBLE, 1, 1, 1
      DOUBLE, 3, 5, 7
      DOUBLE, 1, 30000, 700
      DOUBLE, 600, 1, 40000
      DOUBLE, 300, 401, 203
      FLOAT, 1, 1, 1
      FLOAT, 3, 5, 7
      FLOAT, 7, 1, 5
      FLOAT, 1, 7, 5
      FLOAT, 5, 7, 1
      FLOAT, 1, 7, 1
      FLOAT, 7, 1, 1
      FLOAT, 1, 1, 7
      FLOAT, 600, 1, 40000
      FLOAT, 300, 401, 203
      """;

  private static INDArray random(DataType type, int rows, int columns) {
    return Nd4j.rand(type, rows, columns).subi(.5).dup('f');
  }

  /** What is to be written may hold anything before. */
  private static INDArray target(DataType type, int rows, int columns) {
    return view(type, rows, columns).assign(Double.NaN);
  }

  /** A part of a greater matrix, as parameters and their gradients are. */
  private static INDArray view(DataType type, int rows, int columns) {
    return random(type, rows, columns + 2)
        .get(NDArrayIndex.all(), NDArrayIndex.interval(1, columns + 1));
  }

  /** At some places: all of them would take long. */
  private static void requireSums(INDArray product, INDArray left, INDArray right, INDArray added) {
    for (int row = 0; row < product.rows(); row += 1 + product.rows() / 13) {
      for (int column = 0; column < product.columns(); column += 1 + product.columns() / 17) {
        double sum = added.getDouble(row, column);
        for (int k = 0; k < left.columns(); k++) {
          sum += left.getDouble(row, k) * right.getDouble(k, column);
        }
        assertThat(product.getDouble(row, column))
            .as("row %d, column %d", row, column)
            .isCloseTo(sum, offset(product.dataType() == DataType.DOUBLE ? 1e-9 : 1e-3));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void multiplies(DataType type, int inputs, int outputs, int columns) {
    INDArray weights = view(type, inputs, outputs);
    INDArray by = view(type, inputs, columns);
    INDArray into = target(type, outputs, columns);
    MatrixProducts.multiply(weights, by, into, 0);
    requireSums(into, weights.transpose(), by, into.like());
    INDArray before = into.dup();
    MatrixProducts.multiply(weights, by, into, 1);
    requireSums(into, weights.transpose(), by, before);
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void multipliesBack(DataType type, int inputs, int outputs, int columns) {
    INDArray weights = view(type, inputs, outputs);
    INDArray gradient = view(type, outputs, columns);
    INDArray into = target(type, inputs, columns);
    MatrixProducts.multiplyBack(weights, gradient, into);
    requireSums(into, weights, gradient, into.like());
  }

  @ParameterizedTest
  @CsvSource(textBlock = SIZES)
  void multipliesOuter(DataType type, int inputs, int outputs, int columns) {
    INDArray multiplied = view(type, inputs, columns);
    INDArray gradient = view(type, outputs, columns);
    INDArray into = target(type, inputs, outputs);
    MatrixProducts.outer(multiplied, gradient, into, 0);
    requireSums(into, multiplied, gradient.transpose(), into.like());
    INDArray before = into.dup();
    MatrixProducts.outer(multiplied, gradient, into, 1);
    requireSums(into, multiplied, gradient.transpose(), before);
  }
}
