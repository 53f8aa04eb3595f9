package org.carrousel.image;

import java.util.Arrays;

/**
 * Image with red, green and blue channels.
 *
 * @param width columns of pixels
 * @param height rows of pixels
 * @param values [channel, row, column] as a flat array of unsigned bytes, red first
 */
public record RgbImage(int width, int height, byte[] values) {
  /** Number of channels: red, green, blue. */
  public static final int CHANNELS = 3;

  /** Checks that there is a value for every pixel and channel. */
  public RgbImage {
    if (width < 1 || height < 1 || values.length != CHANNELS * width * height) {
      throw new IllegalArgumentException(
          "%d values for an image of %d × %d".formatted(values.length, width, height));
    }
  }

  /** Returns a pixel's value in a channel, 0 to 255. */
  public int at(int channel, int row, int column) {
    return values[(channel * height + row) * width + column] & 0xFF;
  }

  /** Returns width and height as text: {@code 64 × 48}. */
  public String size() {
    return "%d × %d".formatted(width, height);
  }

  /**
   * Returns the image in another size; the aspect ratio may change. Each new pixel is the mean of
   * the area that it covers.
   *
   * @param newWidth 1 or more
   * @param newHeight 1 or more
   */
  public RgbImage scaled(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    double[][] across = shares(width, newWidth);
    double[][] down = shares(height, newHeight);
    byte[] scaled = new byte[CHANNELS * newWidth * newHeight];
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int row = 0; row < newHeight; row++) {
        for (int column = 0; column < newWidth; column++) {
          scaled[(channel * newHeight + row) * newWidth + column] =
              (byte) Math.round(mean(channel, down[row], across[column]));
        }
      }
    }
    return new RgbImage(newWidth, newHeight, scaled);
  }

  /**
   * Returns the fraction of each new pixel that each old pixel covers, [new][old]; rows sum to 1.
   */
  private static double[][] shares(int old, int count) {
    double[][] shares = new double[count][old];
    double size = (double) old / count;
    for (int pixel = 0; pixel < count; pixel++) {
      for (int k = (int) (pixel * size); k < old && k < (pixel + 1) * size; k++) {
        double covered = Math.min(k + 1, (pixel + 1) * size) - Math.max(k, pixel * size);
        shares[pixel][k] = covered / size;
      }
    }
    return shares;
  }

  private double mean(int channel, double[] down, double[] across) {
    double mean = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; down[row] > 0 && column < width; column++) {
        if (across[column] > 0) {
          mean += down[row] * across[column] * at(channel, row, column);
        }
      }
    }
    return mean;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RgbImage image
        && width == image.width
        && height == image.height
        && Arrays.equals(values, image.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "image of " + size();
  }
}
