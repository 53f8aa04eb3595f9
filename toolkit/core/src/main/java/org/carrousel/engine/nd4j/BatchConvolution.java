package org.carrousel.engine.nd4j;

import java.util.Arrays;
import org.carrousel.array.FloatBuffers;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Convolution of a batch in single precision by products over unfolded windows (im2col). Images are
 * processed in groups whose windows fit the cache: one large image or many small ones.
 */
final class BatchConvolution {
  /** Maximum number of unfolded values of a group, unless one image has more. */
  private static final int MAX_GROUP_VALUES = 1 << 16;

  private final ConvolutionShape shape;
  private final Unfolding unfolding;
  private final int filters;
  private final INDArray weights;
  private final int largestGroup;
  private final WindowMatrix windows;
  private final WindowMatrix products;

  /**
   * @param weights {@code [filters, channels, windowHeight, windowWidth]}
   * @param windows buffer of the windows, overwritten
   * @param products buffer of the products, overwritten
   */
  BatchConvolution(
      ConvolutionShape shape, INDArray weights, WindowMatrix windows, WindowMatrix products) {
    this.shape = shape;
    this.unfolding = new Unfolding(shape);
    this.filters = shape.filters();
    this.weights = byFilter(weights);
    int values = shape.windowSize() * shape.windows();
    this.largestGroup = Math.min(shape.batch(), Math.max(1, MAX_GROUP_VALUES / values));
    int maxWindows = largestGroup * shape.windows();
    this.windows = windows.reserve(shape.windowSize(), maxWindows);
    this.products = products.reserve(filters, maxWindows);
  }

  private interface Group {
    /** Processes consecutive images of the batch. */
    void process(int first, int images);
  }

  private void forEachGroup(Group group) {
    for (int first = 0; first < shape.batch(); first += largestGroup) {
      group.process(first, Math.min(largestGroup, shape.batch() - first));
    }
  }

  /** Returns a view of the weights as {@code [values of a window, filters]} in Fortran order. */
  private INDArray byFilter(INDArray array) {
    return array.reshape('c', filters, shape.windowSize()).transpose();
  }

  /**
   * Computes the forward pass.
   *
   * @param input {@code [batch, channels, height, width]}
   * @param bias one value per filter
   * @param sums receives {@code [batch, filters, rows, columns]}, dense
   */
  void sums(INDArray input, float[] bias, INDArray sums) {
    int width = shape.windows();
    float[] byImage = new float[filters * largestGroup * width];
    forEachGroup(
        (first, images) -> {
          int count = images * width;
          unfold(input, first, images, windows.values());
          Nd4j.gemm(windows.upload(count), weights, products.view(count), false, false, 1, 0);
          swapAxes(products.download(count), filters, images, width, byImage);
          for (int line = 0; line < filters * images; line++) {
            for (int at = line * width; at < (line + 1) * width; at++) {
              byImage[at] += bias[line % filters];
            }
          }
          write(byImage, filters * width, first, images, sums);
        });
  }

  /**
   * Computes the backward pass.
   *
   * @param input {@code [batch, channels, height, width]}
   * @param ofSums gradient with respect to the sums, {@code [batch, filters, rows, columns]}
   * @param gradients receives the gradients
   */
  void gradients(INDArray input, INDArray ofSums, ConvolutionGradients gradients) {
    INDArray byFilter = byFilter(gradients.weights());
    int width = shape.windows();
    float[] byImage = new float[filters * largestGroup * width];
    float[] pixels = new float[largestGroup * shape.imageSize()];
    double[] biases = new double[filters];
    forEachGroup(
        (first, images) -> {
          int count = images * width;
          read(ofSums, filters * width, first, images, byImage);
          for (int line = 0; line < filters * images; line++) {
            for (int at = line * width; at < (line + 1) * width; at++) {
              biases[line % filters] += byImage[at];
            }
          }
          swapAxes(byImage, images, filters, width, products.values());
          INDArray right = products.upload(count);
          unfold(input, first, images, windows.values());
          Nd4j.gemm(windows.upload(count), right, byFilter, true, false, 1, first == 0 ? 0 : 1);
          Nd4j.gemm(right, weights, windows.view(count), false, true, 1, 0);
          fold(windows.download(count), images, pixels);
          write(pixels, shape.imageSize(), first, images, gradients.input());
        });
    for (int filter = 0; filter < filters; filter++) {
      gradients.bias().putScalar(filter, biases[filter]);
    }
  }

  private void unfold(INDArray input, int first, int images, float[] matrix) {
    float[] image = new float[shape.imageSize()];
    Arrays.fill(matrix, 0, shape.windowSize() * images * shape.windows(), 0);
    for (int number = 0; number < images; number++) {
      read(input, image.length, first + number, 1, image);
      unfolding.unfold(image, matrix, number, images);
    }
  }

  private void fold(float[] matrix, int images, float[] pixels) {
    float[] image = new float[shape.imageSize()];
    for (int number = 0; number < images; number++) {
      Arrays.fill(image, 0);
      unfolding.fold(matrix, image, number, images);
      System.arraycopy(image, 0, pixels, number * image.length, image.length);
    }
  }

  /** Copies [outer][inner][width] to [inner][outer][width]. */
  private static void swapAxes(float[] from, int outer, int inner, int width, float[] into) {
    for (int i = 0; i < outer; i++) {
      for (int k = 0; k < inner; k++) {
        System.arraycopy(from, (i * inner + k) * width, into, (k * outer + i) * width, width);
      }
    }
  }

  private static void read(INDArray from, int size, int first, int images, float[] into) {
    FloatBuffers.use(from, buffer -> buffer.get(first * size, into, 0, images * size));
  }

  private static void write(float[] values, int size, int first, int images, INDArray into) {
    FloatBuffers.use(into, buffer -> buffer.put(first * size, values, 0, images * size));
  }
}
