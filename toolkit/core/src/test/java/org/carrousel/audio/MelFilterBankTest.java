package org.carrousel.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MelFilterBankTest {
  /** Figures of the scale as the literature gives them. */
  @Test
  void melScale() {
    assertThat(MelFilterBank.mel(0)).isZero();
    assertThat(MelFilterBank.mel(1000)).isCloseTo(1000, within(.05));
    assertThat(MelFilterBank.mel(700)).isCloseTo(2595 * Math.log10(2), within(1e-9));
    assertThat(MelFilterBank.mel(4000)).isCloseTo(2146.1, within(.1));
  }

  /**
   * One filter over 0 to 700 Hz peaks at half of mel(700), 390.6 mel = 289.95 Hz; over three
   * frequencies it weighs the middle one, 350 Hz = 456.96 mel, by 1 - 66.4/390.6.
   */
  @Test
  void oneFilterByHand() {
    double[] bands = new MelFilterBank(1, 3, 1400).apply(new double[] {5, 1, 7});

    double half = 2595 * Math.log10(2) / 2;
    double middle = 2595 * Math.log10(1.5);
    assertThat(middle).isCloseTo(456.96, within(.02));
    assertThat(bands[0]).isCloseTo(1 - (middle - half) / half, within(1e-12));
  }

  /** Between the first and the last peak, each frequency is shared out whole. */
  @Test
  void neighboursAddUpToOne() {
    int bins = 257;
    MelFilterBank bank = new MelFilterBank(26, bins, 16_000);
    double distance = MelFilterBank.mel(8000) / 27;
    for (int bin = 0; bin < bins; bin++) {
      double[] power = new double[bins];
      power[bin] = 1;
      double sum = 0;
      for (double band : bank.apply(power)) {
        sum += band;
      }
      double mel = MelFilterBank.mel(8000.0 * bin / 256);
      double expected = Math.min(1, Math.min(mel, 27 * distance - mel) / distance);
      assertThat(sum).isCloseTo(expected, within(1e-9));
    }
  }
}
