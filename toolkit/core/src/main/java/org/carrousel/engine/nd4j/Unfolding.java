package org.carrousel.engine.nd4j;

import org.carrousel.engine.ConvolutionShape;

/**
 * The windows of pictures as a matrix, by which a convolution is one product (Chellapilla, Puri and
 * Simard 2006, "High performance convolutional neural networks for document processing"). Its rows
 * are the values of a window, [channel][row][column] in this order, its columns the windows,
 * picture by picture and row by row; what lies outside of a picture is 0.
 *
 * @param shape of the convolution
 */
record Unfolding(ConvolutionShape shape) {
  private interface Line {
    /** Takes values of a picture's row that windows beside each other have at the same place. */
    void take(int picture, int matrix, int count);
  }

  /**
   * Writes what lies within a picture.
   *
   * @param picture [channel][row][column]
   * @param matrix [value of a window][window], 0 where no picture is
   * @param number of the picture in the matrix
   * @param pictures of the matrix
   */
  void unfold(float[] picture, float[] matrix, int number, int pictures) {
    forEachLine(
        number,
        pictures,
        (from, to, count) -> {
          for (int i = 0; i < count; i++) {
            matrix[to + i] = picture[from + i * shape.strideAcross()];
          }
        });
  }

  /** Adds each value that a picture has in the matrix to the one of which it came. */
  void fold(float[] matrix, float[] picture, int number, int pictures) {
    forEachLine(
        number,
        pictures,
        (to, from, count) -> {
          for (int i = 0; i < count; i++) {
            picture[to + i * shape.strideAcross()] += matrix[from + i];
          }
        });
  }

  private void forEachLine(int number, int pictures, Line line) {
    int matrix = number * shape.windows();
    for (int channel = 0; channel < shape.channels(); channel++) {
      for (int down = 0; down < shape.windowHeight(); down++) {
        for (int across = 0; across < shape.windowWidth(); across++) {
          matrix = lines(channel, down, across, matrix, line);
          matrix += (pictures - 1) * shape.windows();
        }
      }
    }
  }

  /** Of one value of a window; gives the place behind them in the matrix. */
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
        int picture = (channel * shape.height() + y) * shape.width() + x;
        line.take(picture, matrix + first, end - first);
      }
      matrix += shape.columns();
    }
    return matrix;
  }
}
