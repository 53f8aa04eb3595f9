package org.carrousel.image;

import org.carrousel.error.BadInputException;

/**
 * The size of all images of a network.
 *
 * @param width pixels
 * @param height pixels
 */
public record ImageSize(int width, int height) {
  /** Checks ranges. */
  public ImageSize {
    if (width < 1 || height < 1) {
      throw new BadInputException(
          "a size of %d × %d pixels".formatted(width, height),
          "a width and a height of 1 pixel or more",
          "correct the size");
    }
  }

  /** The size of an image. */
  public static ImageSize of(RgbImage image) {
    return new ImageSize(image.width(), image.height());
  }

  /**
   * Checks that an image has this size.
   *
   * @param place where the image comes from, for messages
   */
  public void require(String place, RgbImage image) {
    if (!of(image).equals(this)) {
      throw new BadInputException(
          "%s: a picture of %s pixels".formatted(place, image.size()),
          "%s, as the network's pictures have".formatted(this),
          "scale the pictures beforehand, or train with the key scale-to, such as scale-to: 64");
    }
  }

  @Override
  public String toString() {
    return "%d × %d".formatted(width, height);
  }
}
