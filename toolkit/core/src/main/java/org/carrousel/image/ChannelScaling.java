package org.carrousel.image;

import java.util.ArrayList;
import java.util.List;

/**
 * Standardization of each colour channel to mean 0 and standard deviation 1, fitted on training
 * images.
 *
 * @param means means of red, green and blue, 0 to 255
 * @param deviations standard deviations of red, green and blue, above 0
 */
public record ChannelScaling(List<Double> means, List<Double> deviations) {
  /** Checks that there is a value for every channel. */
  public ChannelScaling {
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    if (means.size() != RgbImage.CHANNELS
        || deviations.size() != RgbImage.CHANNELS
        || deviations.stream().anyMatch(deviation -> !(deviation > 0))) {
      throw new IllegalArgumentException(
          "means %s and deviations %s of images".formatted(means, deviations));
    }
  }

  /**
   * Fits the scaling on all pixels of images. A constant channel gets the deviation 1.
   *
   * @param images at least one
   */
  public static ChannelScaling fit(List<RgbImage> images) {
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      long count = 0;
      long sum = 0;
      long squares = 0;
      for (RgbImage image : images) {
        int size = image.width() * image.height();
        count += size;
        for (int pixel = channel * size; pixel < (channel + 1) * size; pixel++) {
          int value = image.values()[pixel] & 0xFF;
          sum += value;
          squares += (long) value * value;
        }
      }
      double mean = (double) sum / count;
      double variance = (double) squares / count - mean * mean;
      means.add(mean);
      deviations.add(variance > 0 ? Math.sqrt(variance) : 1);
    }
    return new ChannelScaling(means, deviations);
  }

  /**
   * Writes the scaled values of an image to an array, in the image's order.
   *
   * @param into the target array
   * @param from the first index that is written
   */
  public void write(RgbImage image, float[] into, int from) {
    int size = image.width() * image.height();
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      double mean = means.get(channel);
      double deviation = deviations.get(channel);
      for (int pixel = channel * size; pixel < (channel + 1) * size; pixel++) {
        into[from + pixel] = (float) (((image.values()[pixel] & 0xFF) - mean) / deviation);
      }
    }
  }
}
