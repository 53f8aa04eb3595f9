package org.carrousel.engine.nd4j;

import org.carrousel.engine.ConvolutionShape;

/**
 * Unfolding of images into a matrix of windows (im2col), with which a convolution is one product
 * (Chellapilla, Puri and Simard 2006, "High performance convolutional neural networks for document
 * processing"). A row of the matrix is one value of a window, in the order [channel][row][column];
 * a column is a window, in the order [image][row][column]. Padding is 0.
 *
 * @param shape shape of the convolution
 */
record Unfolding(ConvolutionShape shape) {
  private interface Line {
    /** Processes one value of {@code count} windows of one row, from two start indexes on. */
    void process(int image, int matrix, int count);
  }

  /**
   * Writes the windows of an image into the matrix; padding is not written.
   *
   * @param image [channel][row][column]
   * @param matrix [value of a window][window], zeros at first
   * @param number number of the image in the matrix
   * @param images images of the matrix
   */
  void unfold(float[] image, float[] matrix, int number, int images) {
    forEachLine(
        number,
        images,
        (from, to, count) -> {
          for (int i = 0; i < count; i++) {
            matrix[to + i] = image[from + i * shape.strideAcross()];
          }
        });
  }

  /** Adds the values of an image's windows to the pixels they were copied from (col2im). */
  void fold(float[] matrix, float[] image, int number, int images) {
    forEachLine(
        number,
        images,
        (to, from, count) -> {
          for (int i = 0; i < count; i++) {
            image[to + i * shape.strideAcross()] += matrix[from + i];
          }
        });
  }

  private void forEachLine(int number, int images, Line line) {
    int matrix = number * shape.windows();
    for (int channel = 0; channel < shape.channels(); channel++) {
      for (int down = 0; down < shape.windowHeight(); down++) {
        for (int across = 0; across < shape.windowWidth(); across++) {
          matrix = lines(channel, down, across, matrix, line);
          matrix += (images - 1) * shape.windows();
        }
      }
    }
  }

  /** Processes one value of an image's windows, and returns the matrix index behind them. */
  private int lines(int channel, int down, int across, int start, Line line) {
    int stride = shape.strideAcross();
    int offset = shape.left() - across;
    int first = Math.max(0, (offset + stride - 1) / stride);
    int end = Math.min(shape.columns(), Math.floorDiv(shape.width() - 1 + offset, stride) + 1);
    int matrix = start;
    for (int row = 0; row < shape.rows(); row++) {
      int y = row * shape.strideDown() - shape.top() + down;
      if (y >= 0 && y < shape.height() && first < end) {
        int x = first * stride - offset;
        int image = (channel * shape.height() + y) * shape.width() + x;
        line.process(image, matrix + first, end - first);
      }
      matrix += shape.columns();
    }
    return matrix;
  }
}
