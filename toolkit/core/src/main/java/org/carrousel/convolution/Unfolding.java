package org.carrousel.convolution;

/**
 * The windows of pictures as a matrix, by which a convolution is one product (Chellapilla, Puri and
 * Simard 2006, "High performance convolutional neural networks for document processing"). Its rows
 * are the values of a window, [channel][row][column] in this order, its columns the windows,
 * picture by picture and row by row; what lies outside of a picture is 0.
 *
 * @param channels of the picture
 * @param height of the picture
 * @param width of the picture
 * @param windowHeight rows of a window
 * @param windowWidth columns of a window
 * @param strideDown rows between windows
 * @param strideAcross columns between windows
 * @param top rows of the first window above the picture
 * @param left columns of the first window left of the picture
 * @param rows windows below each other
 * @param columns windows beside each other
 */
record Unfolding(
    int channels,
    int height,
    int width,
    int windowHeight,
    int windowWidth,
    int strideDown,
    int strideAcross,
    int top,
    int left,
    int rows,
    int columns) {
  private interface Line {
    /** Takes values of a picture's row that windows beside each other have at the same place. */
    void take(int picture, int matrix, int count);
  }

  /** Values of a picture. */
  int pictureSize() {
    return channels * height * width;
  }

  /** Values of a window: rows of the matrix. */
  int windowSize() {
    return channels * windowHeight * windowWidth;
  }

  /** Columns of the matrix that a picture has. */
  int windows() {
    return rows * columns;
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
            matrix[to + i] = picture[from + i * strideAcross];
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
            picture[to + i * strideAcross] += matrix[from + i];
          }
        });
  }

  private void forEachLine(int number, int pictures, Line line) {
    int matrix = number * windows();
    for (int channel = 0; channel < channels; channel++) {
      for (int down = 0; down < windowHeight; down++) {
        for (int across = 0; across < windowWidth; across++) {
          int first = Math.max(0, (left - across + strideAcross - 1) / strideAcross);
          int end = Math.min(columns, Math.floorDiv(width - 1 + left - across, strideAcross) + 1);
          for (int row = 0; row < rows; row++) {
            int y = row * strideDown - top + down;
            if (y >= 0 && y < height && first < end) {
              int x = first * strideAcross - left + across;
              line.take((channel * height + y) * width + x, matrix + first, end - first);
            }
            matrix += columns;
          }
          matrix += (pictures - 1) * windows();
        }
      }
    }
  }
}
