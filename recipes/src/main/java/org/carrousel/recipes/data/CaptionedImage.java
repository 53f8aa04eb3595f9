package org.carrousel.recipes.data;

import java.util.List;
import org.carrousel.image.RgbImage;

/**
 * An image and its captions.
 *
 * @param name by which predictions call it
 * @param image its pixels
 * @param captions at least one; none for an image that is to be captioned
 * @param place such as {@code dataset.json, image 3}, for messages
 */
public record CaptionedImage(String name, RgbImage image, List<String> captions, String place) {
  /** Copies the captions. */
  public CaptionedImage {
    captions = List.copyOf(captions);
  }

  /** An image from memory; without captions it is one to be captioned. */
  public static CaptionedImage of(String name, RgbImage image, String... captions) {
    return new CaptionedImage(name, image, List.of(captions), name);
  }

  /** Returns a copy in another size. */
  public CaptionedImage scaled(int width, int height) {
    return new CaptionedImage(name, image.scaled(width, height), captions, place);
  }
}
