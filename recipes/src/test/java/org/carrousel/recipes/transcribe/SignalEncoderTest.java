package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.audio.Waveform;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.Ink;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Sequences;
import org.carrousel.recipes.data.Signal;
import org.junit.jupiter.api.Test;

class SignalEncoderTest {
  private static final SignalOptions OPTIONS = SignalOptions.defaults();

  private static Recording recording(Signal signal) {
    return new Recording("n", "a", "s", false, signal, "list.csv, line 2");
  }

  private static Recording numbers(double... values) {
    return recording(new Signal.Numbers(Sequences.oneFeature(values)));
  }

  private static Recording sound(int rate) {
    return recording(new Signal.Sound(new Waveform(new float[rate], rate)));
  }

  /** Mean 2, deviation 1. */
  private static final SignalEncoder ENCODER =
      SignalEncoder.fit(OPTIONS, List.of(numbers(1, 3), numbers(1, 1, 3, 3)));

  @Test
  void featuresAreStandardizedByTheTrainingPart() {
    float[][] rows = ENCODER.encode(List.of(numbers(2, 4, 1)), OPTIONS)[0];

    assertThat(rows).isDeepEqualTo(new float[][] {{0}, {2}, {-1}});
  }

  @Test
  void stackedTimeStepsStandSideBySideAndTheLastIsRepeated() {
    SignalOptions two = OPTIONS.withStack(2);

    float[][] rows = ENCODER.encode(List.of(numbers(2, 4, 1)), two)[0];

    assertThat(rows).isDeepEqualTo(new float[][] {{0, 2}, {-1, -1}});
    assertThat(ENCODER.inputs(two)).isEqualTo(2);
  }

  @Test
  void soundAndInkHaveTheirFeatures() {
    SignalEncoder speech = SignalEncoder.fit(OPTIONS, List.of(sound(8000)));
    Ink ink = new Ink(List.of(new Ink.Stroke(new double[] {0, 1}, new double[] {0, 5})));
    SignalEncoder pen = SignalEncoder.fit(OPTIONS, List.of(recording(new Signal.Pen(ink))));

    assertThat(speech.inputs(OPTIONS)).isEqualTo(26);
    assertThat(speech.rate()).isEqualTo(8000);
    assertThat(speech.encode(List.of(sound(8000)), OPTIONS)[0][0][0]).isCloseTo(0, within(1e-3f));
    assertThat(pen.inputs(OPTIONS)).isEqualTo(23);
  }

  private static void assertRefused(SignalEncoder encoder, Recording other, String... parts) {
    assertThatThrownBy(() -> encoder.encode(List.of(other), OPTIONS))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("list.csv, line 2: ")
        .hasMessageContainingAll(parts);
  }

  @Test
  void whatTheNetworkWasNotTrainedWithIsRefused() {
    SignalEncoder speech = SignalEncoder.fit(OPTIONS, List.of(sound(8000)));

    assertRefused(speech, sound(16000), "16000 samples a second", "8000");
    assertRefused(speech, numbers(1), "numbers", "sound, as the training part has");
    assertRefused(
        speech,
        recording(new Signal.Sound(new Waveform(new float[10], 8000))),
        "a recording of 1 ms");
    assertRefused(
        ENCODER, recording(new Signal.Numbers(new float[1][2])), "2 numbers a time step", "1, as");
  }
}
