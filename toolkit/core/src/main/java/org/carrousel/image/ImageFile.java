package org.carrousel.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;

/** Reader of image files: PNG, JPEG, GIF or BMP. */
public final class ImageFile {
  private static final String KIND = "an image file (PNG, JPEG, GIF or BMP)";
  private static final int OPAQUE = 255;

  private ImageFile() {}

  /**
   * Reads an image, composed with a white background if it has transparency.
   *
   * @throws BadInputException if the file is missing, damaged, or has another format
   */
  public static RgbImage read(Path path) {
    byte[] bytes = InputFile.bytes(path, KIND);
    try {
      // By default ImageIO copies a stream to a temporary file.
      ImageIO.setUseCache(false);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      if (image != null) {
        return rgb(image);
      }
      throw unreadable(path, "not an image of a supported format", null);
    } catch (IOException | RuntimeException e) {
      if (e instanceof BadInputException bad) {
        throw bad;
      }
      // ImageIO's readers can throw any runtime exception on damaged files.
      throw unreadable(path, "a damaged image (" + e.getMessage() + ")", e);
    }
  }

  private static BadInputException unreadable(Path path, String what, Exception cause) {
    return new BadInputException(
        path + ": " + what, KIND, "fetch the file again, or leave it out", cause);
  }

  private static RgbImage rgb(BufferedImage image) {
    int pixels = image.getWidth() * image.getHeight();
    int[] colours =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    byte[] values = new byte[RgbImage.CHANNELS * pixels];
    for (int pixel = 0; pixel < pixels; pixel++) {
      int alpha = colours[pixel] >>> 24;
      for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
        int value = colours[pixel] >> (16 - 8 * channel) & 0xFF;
        values[channel * pixels + pixel] =
            (byte) ((value * alpha + OPAQUE * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE);
      }
    }
    return new RgbImage(image.getWidth(), image.getHeight(), values);
  }
}
