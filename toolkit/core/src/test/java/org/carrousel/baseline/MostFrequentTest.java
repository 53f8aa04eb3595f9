package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.carrousel.image.RgbImage;
import org.junit.jupiter.api.Test;

/** Baselines that answer with a training answer. */
class MostFrequentTest {
  @Test
  void ofEquallyFrequentTextsTheFirstInTheAlphabet() {
    assertThat(MostFrequent.of(Stream.of("c", "b", "a", "b", "c"))).isEqualTo("b");
  }

  private static RgbImage image(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new RgbImage(1, 1, bytes);
  }

  /** Squared distances 3 · 100, 11² and 11²; values above 127 are no negative ones. */
  @Test
  void theNearestImageIsTheFirstOfEquallyNearOnes() {
    List<RgbImage> known = List.of(image(10, 10, 10), image(11, 0, 0), image(0, 11, 0));

    assertThat(NearestImage.of(image(0, 0, 0), known)).isEqualTo(1);
    assertThat(NearestImage.of(image(255, 0, 0), List.of(image(0, 0, 0), image(254, 0, 0))))
        .isEqualTo(1);
  }
}
