package org.carrousel.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.carrousel.batch.ImageColumn;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class ImageTest {
  /** 3 × 2: red rises to the right, green downward, blue is full. */
  private static final RgbImage STEPS =
      new RgbImage(
          3,
          2,
          new byte[] {
            0, 60, 120, 0, 60, 120, 0, 0, 0, 100, 100, 100, -1, -1, -1, -1, -1, -1,
          });

  @Test
  void aPixelIsTheMeanOfTheAreaItCovers() {
    RgbImage one = STEPS.scaled(1, 1);
    assertThat(one.at(0, 0, 0)).isEqualTo(60);
    assertThat(one.at(1, 0, 0)).isEqualTo(50);
    assertThat(one.at(2, 0, 0)).isEqualTo(255);

    RgbImage two = STEPS.scaled(2, 2);
    // Of 1.5 old pixels: (0 + 60 / 2) / 1.5 and (60 / 2 + 120) / 1.5.
    assertThat(two.at(0, 0, 0)).isEqualTo(20);
    assertThat(two.at(0, 1, 1)).isEqualTo(100);
    assertThat(two.at(1, 0, 1)).isZero();
    assertThat(two.at(1, 1, 0)).isEqualTo(100);

    RgbImage large = STEPS.scaled(6, 2);
    assertThat(large.at(0, 0, 2)).isEqualTo(60);
    assertThat(large.at(0, 0, 5)).isEqualTo(120);
    assertThat(STEPS.scaled(3, 2)).isSameAs(STEPS);
  }

  @Test
  void aPngIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("steps.png");
    write(file, "png", BufferedImage.TYPE_INT_RGB);

    assertThat(ImageFile.read(file)).isEqualTo(STEPS);
  }

  @Test
  void aJpegIsReadNearly(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("grey.jpg");
    BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      grey.setRGB(i % 16, i / 16, 0x808080);
    }
    ImageIO.write(grey, "jpg", file.toFile());

    RgbImage read = ImageFile.read(file);

    assertThat(read.size()).isEqualTo("16 × 16");
    assertThat(read.at(1, 7, 7)).isBetween(126, 130);
  }

  @Test
  void whatIsTransparentIsWhite(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("transparent.png");
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(1, 0, 0x80000000);
    ImageIO.write(image, "png", file.toFile());

    RgbImage read = ImageFile.read(file);

    assertThat(read.at(0, 0, 0)).isEqualTo(255);
    assertThat(read.at(0, 0, 1)).isEqualTo(127);
  }

  /** Java takes gray samples for linear light; {@code getRGB} would give 188 and 137. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp"})
  void aGrayPictureKeepsItsValues(String format, @TempDir Path folder) throws IOException {
    BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 128; i++) {
      image.getRaster().setSample(i % 16, i / 16, 0, i % 16 < 8 ? 128 : 64);
    }
    Path file = folder.resolve("gray." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();

    RgbImage read = ImageFile.read(file);

    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      assertThat(read.at(channel, 2, 3)).isBetween(127, 129);
      assertThat(read.at(channel, 2, 12)).isBetween(63, 65);
    }
    if (!format.equals("jpg")) {
      assertThat(read.at(0, 0, 0)).isEqualTo(128);
      assertThat(read.at(0, 0, 15)).isEqualTo(64);
    }
  }

  @Test
  void sixteenBitsOfGrayBecomeEight(@TempDir Path folder) throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 128 * 257);
    image.getRaster().setSample(1, 0, 0, 64 * 257 + 128);
    image.getRaster().setSample(2, 0, 0, 65_535);
    Path file = folder.resolve("gray16.png");
    ImageIO.write(image, "png", file.toFile());

    RgbImage read = ImageFile.read(file);

    assertThat(read.at(0, 0, 0)).isEqualTo(128);
    assertThat(read.at(0, 0, 1)).isEqualTo(64);
    assertThat(read.at(0, 0, 2)).isEqualTo(255);
  }

  /** Half of 64 and half of white. */
  @Test
  void grayWithAlphaIsMixedWithWhite(@TempDir Path folder) throws IOException {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    BufferedImage image =
        new BufferedImage(model, model.createCompatibleWritableRaster(2, 1), false, null);
    image.getRaster().setPixel(0, 0, new int[] {128, 255});
    image.getRaster().setPixel(1, 0, new int[] {64, 128});
    Path file = folder.resolve("gray-alpha.png");
    ImageIO.write(image, "png", file.toFile());

    RgbImage read = ImageFile.read(file);

    assertThat(read.at(0, 0, 0)).isEqualTo(128);
    assertThat(read.at(0, 0, 1)).isEqualTo(159);
  }

  /** The JPEG reader gives gray in place of what is missing, and only warns. */
  @Test
  void aJpegThatIsCutShortIsRefused(@TempDir Path folder) throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, 0x010307 * (i * i % 251));
    }
    Path whole = folder.resolve("whole.jpg");
    ImageIO.write(image, "jpg", whole.toFile());
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(ImageFile.read(whole).size()).isEqualTo("64 × 64");
    assertThatThrownBy(() -> ImageFile.read(cut))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cut.jpg: a damaged image (");
  }

  @Test
  void filesThatAreNoPicturesAreRefused(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
    assertThatThrownBy(() -> ImageFile.read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("text.png: not an image of a supported format");

    Path whole = folder.resolve("whole.png");
    write(whole, "png", BufferedImage.TYPE_INT_RGB);
    byte[] bytes = Files.readAllBytes(whole);
    Path half = Files.write(folder.resolve("half.png"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> ImageFile.read(half))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("half.png: a damaged image");

    assertThatThrownBy(() -> ImageFile.read(folder.resolve("none.png")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none.png: no such file");
  }

  private static void write(Path file, String format, int type) throws IOException {
    BufferedImage image = new BufferedImage(3, 2, type);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        int red = STEPS.at(0, row, column);
        int green = STEPS.at(1, row, column);
        image.setRGB(column, row, red << 16 | green << 8 | STEPS.at(2, row, column));
      }
    }
    ImageIO.write(image, format, file.toFile());
  }

  @Test
  void aBatchHasChannelsThenRowsThenColumns() {
    ChannelScaling scaling = new ChannelScaling(List.of(20., 0., 5.), List.of(10., 2., 250.));
    INDArray batch =
        new ImageColumn(List.of(STEPS.scaled(3, 2), STEPS, STEPS), scaling)
            .batch(new int[] {2, 0})
            .array();

    assertThat(batch.shape()).containsExactly(2, 3, 2, 3);
    assertThat(batch.getFloat(1, 0, 0, 2)).isEqualTo(10);
    assertThat(batch.getFloat(0, 1, 1, 0)).isEqualTo(50);
    assertThat(batch.getFloat(0, 2, 0, 0)).isEqualTo(1);
    assertThatThrownBy(() -> new ImageColumn(List.of(STEPS, STEPS.scaled(1, 1)), scaling))
        .hasMessageContaining("different sizes");
  }

  @Test
  void scalingHasTheMeanAndDeviationOfEachChannel() {
    byte[] bright = {10, 30, (byte) 200, (byte) 250, 7, 7};
    byte[] dark = {10, 70, 0, 50, 7, 7};
    List<RgbImage> images = List.of(new RgbImage(2, 1, bright), new RgbImage(2, 1, dark));

    ChannelScaling scaling = ChannelScaling.fit(images);

    assertThat(scaling.means()).containsExactly(30., 125., 7.);
    assertThat(scaling.deviations().get(0)).isCloseTo(Math.sqrt(600), within(1e-9));
    assertThat(scaling.deviations().get(1)).isCloseTo(Math.sqrt(10_625), within(1e-9));
    assertThat(scaling.deviations().get(2)).as("all alike").isEqualTo(1);
  }

  @Test
  void scalingNeedsAValueForEachChannel() {
    assertThatThrownBy(() -> new ChannelScaling(List.of(1., 2.), List.of(1., 1., 1.)))
        .hasMessageContaining("means [1.0, 2.0]");
    assertThatThrownBy(() -> new ChannelScaling(List.of(1., 2., 3.), List.of(1., 0., 1.)))
        .hasMessageContaining("deviations [1.0, 0.0, 1.0]");
  }
}
