package org.carrousel.recipes.caption;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.CaptionedImage;

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

  static ImageSize of(CaptionedImage image) {
    return new ImageSize(image.image().width(), image.image().height());
  }

  /** Checks that all images have this size. */
  void require(List<CaptionedImage> images) {
    for (CaptionedImage image : images) {
      if (!of(image).equals(this)) {
        throw new BadInputException(
            "%s: a picture of %s pixels".formatted(image.place(), image.image().size()),
            "%s, as the network's pictures have".formatted(this),
            "scale the pictures beforehand, or train with the key scale-to, such as scale-to: 64");
      }
    }
  }

  @Override
  public String toString() {
    return "%d × %d".formatted(width, height);
  }
}
