package org.carrousel.engine;

/**
 * Sizes of a convolution of a batch of pictures: 1 or more, {@code top} and {@code left} 0 or more.
 *
 * @param batch pictures
 * @param channels of a picture
 * @param height of a picture
 * @param width of a picture
 * @param filters channels of the result
 * @param windowHeight rows of a window
 * @param windowWidth columns of a window
 * @param strideDown rows between windows
 * @param strideAcross columns between windows
 * @param top rows of the first window above the picture
 * @param left columns of the first window left of the picture
 * @param rows windows below each other
 * @param columns windows beside each other
 */
public record ConvolutionShape(
    int batch,
    int channels,
    int height,
    int width,
    int filters,
    int windowHeight,
    int windowWidth,
    int strideDown,
    int strideAcross,
    int top,
    int left,
    int rows,
    int columns) {
  /** Values of a picture. */
  public int pictureSize() {
    return channels * height * width;
  }

  /** Values of a window. */
  public int windowSize() {
    return channels * windowHeight * windowWidth;
  }

  /** Of a picture. */
  public int windows() {
    return rows * columns;
  }

  /** Multiplications of the forward pass. */
  public long multiplications() {
    return (long) batch * filters * windowSize() * windows();
  }
}
