package org.carrousel.engine;

/**
 * Sizes of a 2D convolution. All are 1 or more, only {@code top} and {@code left} can be 0.
 *
 * @param batch number of images
 * @param channels channels of an image
 * @param height height of an image in pixels
 * @param width width of an image in pixels
 * @param filters output channels
 * @param windowHeight height of the kernel
 * @param windowWidth width of the kernel
 * @param strideDown vertical stride
 * @param strideAcross horizontal stride
 * @param top rows of padding above the image
 * @param left columns of padding left of the image
 * @param rows height of the output
 * @param columns width of the output
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
  /** Returns the number of values of an image. */
  public int imageSize() {
    return channels * height * width;
  }

  /** Returns the number of values of a window, that is of one filter's kernel. */
  public int windowSize() {
    return channels * windowHeight * windowWidth;
  }

  /** Returns the number of windows of an image, which is the number of output pixels. */
  public int windows() {
    return rows * columns;
  }

  /** Returns the number of multiplications of the forward pass. */
  public long multiplications() {
    return (long) batch * filters * windowSize() * windows();
  }
}
