package org.carrousel.recipes.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.architecture.CaptionDesign;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.architecture.Regularization;
import org.carrousel.attention.AttentionScore;
import org.carrousel.decode.CaptionSearch;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.recipes.data.Dataset;

/** A task of a second: 8 × 8 pixels in one colour, half of them darker. */
final class Dots {
  static final int SIDE = 8;
  private static final List<String> COLOURS = List.of("red", "green", "blue");

  private Dots() {}

  /** Dropout, several batches, early stopping, two recurrent layers, attention, a beam. */
  static CaptionConfig config() {
    return CaptionConfig.defaults()
        .withNetwork(
            new CaptionDesign(
                List.of(2, 3),
                1,
                4,
                RecurrentLayers.lstm(5, 4)
                    .withRegularization(Regularization.defaults().withDropout(.1)),
                Optional.of(AttentionScore.ADDITIVE),
                3,
                .2))
        .epochs(8)
        .batchSize(8)
        .patience(3)
        .withSearch(new CaptionSearch(3, 6, 2));
  }

  /**
   * Data.
   *
   * @param test its images' captions have this behind them
   */
  static Dataset<CaptionedImage> data(String test) {
    return part(0, 20, "")
        .validation(part(20, 26, ""))
        .test(part(26, 36, test))
        .withExtras(Map.of("seen", images(36, 40, "")));
  }

  private static Dataset<CaptionedImage> part(int from, int to, String behind) {
    return Dataset.of("dots", "0".repeat(64), images(from, to, behind));
  }

  static List<CaptionedImage> images(int from, int to, String behind) {
    List<CaptionedImage> images = new ArrayList<>();
    for (int number = from; number < to; number++) {
      String place = "dots, image " + (number + 1);
      images.add(
          new CaptionedImage("dot" + number, image(number), captions(number, behind), place));
    }
    return images;
  }

  /** One or two captions of 2 to 4 words. */
  private static List<String> captions(int number, String behind) {
    String colour = COLOURS.get(number % 3);
    String first = (dark(number) ? "A dark " : "A ") + colour + behind;
    return number % 4 == 0 ? List.of(first, "all of it " + colour) : List.of(first);
  }

  private static boolean dark(int number) {
    return number / 3 % 2 == 0;
  }

  private static RgbImage image(int number) {
    byte[] values = new byte[3 * SIDE * SIDE];
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      int value = (dark(number) ? 60 : 180) + (pixel * 7 + number * 13) % 30;
      values[number % 3 * SIDE * SIDE + pixel] = (byte) value;
    }
    return new RgbImage(SIDE, SIDE, values);
  }
}
