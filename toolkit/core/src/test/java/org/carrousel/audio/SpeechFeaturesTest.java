package org.carrousel.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class SpeechFeaturesTest {
  private static final int RATE = 8000;
  private static final SpeechFeatureOptions BANDS =
      SpeechFeatureOptions.melBands().withFilters(20).withEnergy(false).withDeltas(0);

  @Test
  void framesAndTheirMiddles() {
    AudioFrames frames = AudioFrames.of(SpeechFeatureOptions.cepstra(), 16_000);

    assertThat(frames).isEqualTo(new AudioFrames(400, 160, 16_000));
    assertThat(frames.count(399)).isZero();
    assertThat(frames.count(400)).isEqualTo(1);
    assertThat(frames.count(559)).isEqualTo(1);
    assertThat(frames.count(560)).isEqualTo(2);
    assertThat(frames.middle(0)).isCloseTo(.0125, within(1e-12));
    assertThat(frames.middle(3)).isCloseTo(.0425, within(1e-12));
  }

  @Test
  void publishedNumbersOfFeatures() {
    assertThat(SpeechFeatureOptions.cepstra().features()).isEqualTo(26);
    assertThat(SpeechFeatureOptions.melBands().features()).isEqualTo(123);
    assertThat(SpeechFeatures.of(noise(1000), SpeechFeatureOptions.cepstra())[0]).hasSize(26);
    assertThat(SpeechFeatures.of(noise(1000), SpeechFeatureOptions.melBands())[0]).hasSize(123);
  }

  /** The strongest band of a pure tone is the one whose peak is nearest on the mel scale. */
  @Test
  void aToneIsStrongestInItsBand() {
    double distance = 2595 * Math.log10(1 + 4000 / 700.0) / 21;
    for (double hertz : new double[] {310, 1000, 2500, 3300}) {
      float[] samples = new float[RATE / 4];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (float) (.5 * Math.sin(2 * Math.PI * hertz * i / RATE));
      }
      int nearest = (int) Math.round(2595 * Math.log10(1 + hertz / 700) / distance) - 1;
      for (float[] frame : SpeechFeatures.of(new Waveform(samples, RATE), BANDS)) {
        assertThat(strongest(frame)).isEqualTo(nearest);
      }
    }
  }

  /** Twice the pressure is four times the power: log 4 in bands and energy, nothing elsewhere. */
  @Test
  void loudnessIsAnAddedConstant() {
    Waveform quiet = noise(2000);
    float[] doubled = new float[2000];
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] = 2 * quiet.samples()[i];
    }
    Waveform loud = new Waveform(doubled, RATE);

    float[][] before = SpeechFeatures.of(quiet, SpeechFeatureOptions.cepstra());
    float[][] after = SpeechFeatures.of(loud, SpeechFeatureOptions.cepstra());
    for (int t = 0; t < before.length; t++) {
      for (int i = 0; i < 26; i++) {
        double expected = before[t][i] + (i == 12 ? Math.log(4) : 0);
        assertThat((double) after[t][i]).isCloseTo(expected, within(1e-4));
      }
    }
    assertThat(SpeechFeatures.of(loud, BANDS)[3][7] - SpeechFeatures.of(quiet, BANDS)[3][7])
        .isCloseTo((float) Math.log(4), within(1e-4f));
  }

  /** A frame of constant .5 has the energy 200 / 4, and after full pre-emphasis no spectrum. */
  @Test
  void energyAndPreEmphasisByHand() {
    float[] constant = new float[200];
    Arrays.fill(constant, .5f);

    float[] frame =
        SpeechFeatures.of(
            new Waveform(constant, RATE), BANDS.withEnergy(true).withPreEmphasis(1).withFilters(5))[
            0];

    assertThat(frame[5]).isCloseTo((float) Math.log(50), within(1e-5f));
    assertThat(frame[0]).isCloseTo((float) Math.log(1e-10), within(1e-4f));
  }

  /** A frame depends on its own samples alone. */
  @Test
  void aStepLaterIsTheNextFrame() {
    Waveform whole = noise(2000);
    float[] later = Arrays.copyOfRange(whole.samples(), 80, 2000);

    float[][] frames = SpeechFeatures.of(whole, BANDS);
    float[][] shifted = SpeechFeatures.of(new Waveform(later, RATE), BANDS);

    for (int t = 0; t < shifted.length; t++) {
      assertThat(shifted[t]).isEqualTo(frames[t + 1]);
    }
  }

  @Test
  void changesFollowWhatTheyAreOf() {
    float[][] features =
        SpeechFeatures.of(noise(2000), SpeechFeatureOptions.cepstra().withDeltas(2));

    double slope = (features[5][3] - features[3][3] + 2 * (features[6][3] - features[2][3])) / 10;
    double bend =
        (features[5][16] - features[3][16] + 2 * (features[6][16] - features[2][16])) / 10;
    assertThat((double) features[4][13 + 3]).isCloseTo(slope, within(1e-5));
    assertThat((double) features[4][26 + 3]).isCloseTo(bend, within(1e-5));
  }

  @Test
  void silenceIsFinite() {
    for (float[] frame :
        SpeechFeatures.of(new Waveform(new float[500], RATE), SpeechFeatureOptions.melBands())) {
      for (float value : frame) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  void tooShort() {
    assertThatThrownBy(() -> SpeechFeatures.of(noise(199), SpeechFeatureOptions.cepstra()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a recording of 25 ms");
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatThrownBy(() -> SpeechFeatureOptions.cepstra().withCoefficients(26))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("coefficients: 26");
    assertThatThrownBy(() -> SpeechFeatureOptions.cepstra().withDeltas(3))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> SpeechFeatureOptions.cepstra().withStepMilliseconds(0))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> SpeechFeatureOptions.cepstra().withPreEmphasis(1.1))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> SpeechFeatureOptions.cepstra().withFrameMilliseconds(Double.NaN))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new Waveform(new float[1], 0)).isInstanceOf(BadInputException.class);
  }

  private static int strongest(float[] frame) {
    int best = 0;
    for (int i = 1; i < frame.length; i++) {
      best = frame[i] > frame[best] ? i : best;
    }
    return best;
  }

  private static Waveform noise(int samples) {
    Random random = new Random(5);
    float[] values = new float[samples];
    for (int i = 0; i < samples; i++) {
      values[i] = (float) (.2 * random.nextGaussian());
    }
    return new Waveform(values, RATE);
  }
}
