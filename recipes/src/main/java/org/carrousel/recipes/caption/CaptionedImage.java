package org.carrousel.recipes.caption;

import java.util.List;
import org.carrousel.image.RgbImage;

/**
 * A picture and what people, or a generator, say of it.
 *
 * @param name of the picture
 * @param image its pixels
 * @param captions at least one; none of a picture that is to be captioned
 * @param place such as {@code dataset.json, image 3}, for messages
 */
public record CaptionedImage(String name, RgbImage image, List<String> captions, String place) {
  /** Copies the captions. */
  public CaptionedImage {
    captions = List.copyOf(captions);
  }

  /** The same in another size. */
  CaptionedImage scaled(int width, int height) {
    return new CaptionedImage(name, image.scaled(width, height), captions, place);
  }
}
