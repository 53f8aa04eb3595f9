package org.carrousel.engine.nd4j;

import java.util.Arrays;
import org.carrousel.array.FloatBuffers;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution of a batch in single precision, in groups of pictures whose windows, unfolded, stay
 * in the cache: of large pictures one at a time, and many small ones, for each of which a product
 * would take longer to begin than to compute.
 */
final class BatchConvolution {
  /** Unfolded values of a group, unless one picture has more. */
  private static final int MOST_VALUES = 1 << 16;

  private final ConvolutionShape shape;
  private final Unfolding unfolding;
  private final int filters;
  private final INDArray weights;
  private final int largestGroup;
  private final WindowMatrix windows;
  private final WindowMatrix products;

  /**
   * @param weights {@code [filters, channels, rows, columns]}
   * @param windows to be written
   * @param products to be written
   */
  BatchConvolution(
      ConvolutionShape shape, INDArray weights, WindowMatrix windows, WindowMatrix products) {
    this.shape = shape;
    this.unfolding = new Unfolding(shape);
    this.filters = shape.filters();
    this.weights = byFilter(weights);
    int values = shape.windowSize() * shape.windows();
    this.largestGroup = Math.min(shape.batch(), Math.max(1, MOST_VALUES / values));
    int mostWindows = largestGroup * shape.windows();
    this.windows = windows.reserve(shape.windowSize(), mostWindows);
    this.products = products.reserve(filters, mostWindows);
  }

  private interface Group {
    /** Takes pictures that lie behind each other. */
    void take(int first, int pictures);
  }

  private void forEachGroup(Group group) {
    for (int first = 0; first < shape.batch(); first += largestGroup) {
      group.take(first, Math.min(largestGroup, shape.batch() - first));
    }
  }

  /** {@code [values of a window, filters]}, whose columns lie behind each other. */
  private INDArray byFilter(INDArray array) {
    return array.reshape('c', filters, shape.windowSize()).transpose();
  }

  /**
   * Writes the sums.
   *
   * @param input {@code [batch, channels, height, width]}
   * @param bias of each filter
   * @param sums {@code [batch, filters, rows, columns]}, dense
   */
  void sums(INDArray input, float[] bias, INDArray sums) {
    int width = shape.windows();
    float[] byPicture = new float[filters * largestGroup * width];
    forEachGroup(
        (first, pictures) -> {
          int count = pictures * width;
          unfold(input, first, pictures, windows.values());
          Nd4j.gemm(
              windows.written(count), weights, products.transposed(count), false, false, 1, 0);
          exchange(products.read(count), filters, pictures, width, byPicture);
          for (int line = 0; line < filters * pictures; line++) {
            for (int at = line * width; at < (line + 1) * width; at++) {
              byPicture[at] += bias[line % filters];
            }
          }
          write(byPicture, filters * width, first, pictures, sums);
        });
  }

  /**
   * Writes the gradients.
   *
   * @param input {@code [batch, channels, height, width]}
   * @param ofSums the gradient of the sums
   * @param gradients to be written
   */
  void gradients(INDArray input, INDArray ofSums, ConvolutionGradients gradients) {
    INDArray byFilter = byFilter(gradients.weights());
    int width = shape.windows();
    float[] byPicture = new float[filters * largestGroup * width];
    float[] pixels = new float[largestGroup * shape.pictureSize()];
    double[] biases = new double[filters];
    forEachGroup(
        (first, pictures) -> {
          int count = pictures * width;
          read(ofSums, filters * width, first, pictures, byPicture);
          for (int line = 0; line < filters * pictures; line++) {
            for (int at = line * width; at < (line + 1) * width; at++) {
              biases[line % filters] += byPicture[at];
            }
          }
          exchange(byPicture, pictures, filters, width, products.values());
          INDArray right = products.written(count);
          unfold(input, first, pictures, windows.values());
          Nd4j.gemm(windows.written(count), right, byFilter, true, false, 1, first == 0 ? 0 : 1);
          Nd4j.gemm(right, weights, windows.transposed(count), false, true, 1, 0);
          fold(windows.read(count), pictures, pixels);
          write(pixels, shape.pictureSize(), first, pictures, gradients.input());
        });
    for (int filter = 0; filter < filters; filter++) {
      gradients.bias().putScalar(filter, biases[filter]);
    }
  }

  private void unfold(INDArray input, int first, int pictures, float[] matrix) {
    float[] picture = new float[shape.pictureSize()];
    Arrays.fill(matrix, 0, shape.windowSize() * pictures * shape.windows(), 0);
    for (int number = 0; number < pictures; number++) {
      read(input, picture.length, first + number, 1, picture);
      unfolding.unfold(picture, matrix, number, pictures);
    }
  }

  private void fold(float[] matrix, int pictures, float[] pixels) {
    float[] picture = new float[shape.pictureSize()];
    for (int number = 0; number < pictures; number++) {
      Arrays.fill(picture, 0);
      unfolding.fold(matrix, picture, number, pictures);
      System.arraycopy(picture, 0, pixels, number * picture.length, picture.length);
    }
  }

  /** From [outer][inner][width] to [inner][outer][width]. */
  private static void exchange(float[] from, int outer, int inner, int width, float[] into) {
    for (int i = 0; i < outer; i++) {
      for (int k = 0; k < inner; k++) {
        System.arraycopy(from, (i * inner + k) * width, into, (k * outer + i) * width, width);
      }
    }
  }

  private static void read(INDArray from, int size, int first, int pictures, float[] into) {
    FloatBuffers.use(from, buffer -> buffer.get(first * size, into, 0, pictures * size));
  }

  private static void write(float[] values, int size, int first, int pictures, INDArray into) {
    FloatBuffers.use(into, buffer -> buffer.put(first * size, values, 0, pictures * size));
  }
}
