package org.carrousel.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerSpectrumTest {
  /** A length that is a power of two, one that is not, one sample, two. */
  @ParameterizedTest
  @ValueSource(ints = {64, 50, 1, 2})
  void isTheFourierSumWrittenOut(int length) {
    Random random = new Random(3);
    double[] frame = random.doubles(length, -1, 1).toArray();
    PowerSpectrum spectrum = new PowerSpectrum(length);

    double[] power = spectrum.power(frame);

    int size = 2 * (spectrum.bins() - 1);
    assertThat(size).isGreaterThanOrEqualTo(length).isIn(2, 64);
    for (int k = 0; k <= size / 2; k++) {
      double real = 0;
      double imaginary = 0;
      for (int n = 0; n < length; n++) {
        double hamming = length == 1 ? 1 : .54 - .46 * Math.cos(2 * Math.PI * n / (length - 1));
        real += frame[n] * hamming * Math.cos(2 * Math.PI * k * n / size);
        imaginary -= frame[n] * hamming * Math.sin(2 * Math.PI * k * n / size);
      }
      assertThat(power[k]).isCloseTo(real * real + imaginary * imaginary, within(1e-10));
    }
  }
}
