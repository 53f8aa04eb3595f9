package org.carrousel.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
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
