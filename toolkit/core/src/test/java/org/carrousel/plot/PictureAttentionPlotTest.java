package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.carrousel.image.RgbImage;
import org.junit.jupiter.api.Test;

class PictureAttentionPlotTest {
  private static final int SIDE = 6;

  /** Of one colour. */
  private static RgbImage bright() {
    byte[] values = new byte[RgbImage.CHANNELS * SIDE * SIDE];
    Arrays.fill(values, (byte) 200);
    return new RgbImage(SIDE, SIDE, values);
  }

  private static long bright(double[]... weights) throws IOException {
    List<String> words = List.of("one", "two", "three").subList(0, weights.length);
    return Pixels.of(PictureAttentionPlot.draw("x", bright(), words, weights, 2))
        .count(new Color(200, 200, 200));
  }

  @Test
  void onlyWhatCountedMostKeepsItsLight() throws IOException {
    long all = bright(new double[] {.25, .25, .25, .25});
    long one = bright(new double[] {.1, .7, .1, .1});

    assertThat(one).isBetween(all / 4 - all / 40, all / 4 + all / 40);
  }

  @Test
  void eachWordHasItsOwnPicture() throws IOException {
    double[] even = {.25, .25, .25, .25};

    assertThat(bright(even, even, even)).isEqualTo(3 * bright(new double[][] {even}));
  }
}
