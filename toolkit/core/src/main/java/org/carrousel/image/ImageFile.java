package org.carrousel.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;

/** Reader of image files: PNG, JPEG, GIF or BMP. */
public final class ImageFile {
  private static final String KIND = "an image file (PNG, JPEG, GIF or BMP)";
  private static final int OPAQUE = 255;

  /** Warnings of the JPEG reader after which pixels are wrong. */
  private static final Pattern DAMAGE =
      Pattern.compile("(?i)premature end|corrupt JPEG data: (?!\\d+ extraneous)");

  private ImageFile() {}

  /**
   * Reads an image, composed with a white background if it has transparency.
   *
   * @throws BadInputException if the file is missing, damaged, or has another format
   */
  public static RgbImage read(Path path) {
    byte[] bytes = InputFile.bytes(path, KIND);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unreadable(path, "not an image of a supported format", null);
      }
      return rgb(whole(readers.next(), in));
    } catch (IOException | RuntimeException e) {
      if (e instanceof BadInputException bad) {
        throw bad;
      }
      // ImageIO's readers can throw any runtime exception on damaged files.
      throw unreadable(path, "a damaged image (" + e.getMessage() + ")", e);
    }
  }

  /** Reads an image; the JPEG reader only warns of missing or damaged data. */
  private static BufferedImage whole(ImageReader reader, ImageInputStream in) throws IOException {
    List<String> warnings = new ArrayList<>();
    try {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      BufferedImage image = reader.read(0);
      for (String warning : warnings) {
        if (DAMAGE.matcher(warning).find()) {
          throw new IOException(warning);
        }
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static BadInputException unreadable(Path path, String what, Exception cause) {
    return new BadInputException(
        path + ": " + what, KIND, "fetch the file again, or leave it out", cause);
  }

  private static RgbImage rgb(BufferedImage image) {
    int pixels = image.getWidth() * image.getHeight();
    boolean gray = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    int[] colours =
        gray
            ? gray(image)
            : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
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

  /**
   * Returns the samples of a gray image as ARGB. {@code getRGB} would brighten them: Java takes
   * them for linear light.
   */
  private static int[] gray(BufferedImage image) {
    ColorModel model = image.getColorModel();
    image.coerceData(false);
    Raster raster = image.getRaster();
    int[] colours = new int[image.getWidth() * image.getHeight()];
    for (int pixel = 0; pixel < colours.length; pixel++) {
      int x = pixel % image.getWidth();
      int y = pixel / image.getWidth();
      int value = sample(raster, model, x, y, 0);
      int alpha = model.hasAlpha() ? sample(raster, model, x, y, 1) : OPAQUE;
      colours[pixel] = (alpha << 24) | (value << 16) | (value << 8) | value;
    }
    return colours;
  }

  /** Returns a sample of any depth as 0 to 255. */
  private static int sample(Raster raster, ColorModel model, int x, int y, int band) {
    long greatest = (1L << model.getComponentSize(band)) - 1;
    return (int) ((raster.getSample(x, y, band) * 255L + greatest / 2) / greatest);
  }
}
