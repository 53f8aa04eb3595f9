package org.carrousel.baseline;

import java.util.List;
import org.carrousel.image.RgbImage;

/** The known image with the least squared distance of pixels to another one. */
public final class NearestImage {
  private NearestImage() {}

  /**
   * The number of the nearest image, the first of equally near ones.
   *
   * @param known at least one, all of the image's size
   */
  public static int of(RgbImage image, List<RgbImage> known) {
    long least = Long.MAX_VALUE;
    int nearest = 0;
    for (int number = 0; number < known.size(); number++) {
      long distance = distance(image, known.get(number), least);
      if (distance < least) {
        least = distance;
        nearest = number;
      }
    }
    return nearest;
  }

  /** The squared distance; a partial sum as soon as that reaches {@code enough}. */
  private static long distance(RgbImage image, RgbImage other, long enough) {
    byte[] a = image.values();
    byte[] b = other.values();
    long sum = 0;
    for (int from = 0; from < a.length && sum < enough; from += image.width()) {
      int row = 0;
      for (int i = from; i < from + image.width(); i++) {
        int difference = (a[i] & 0xFF) - (b[i] & 0xFF);
        row += difference * difference;
      }
      sum += row;
    }
    return sum;
  }
}
