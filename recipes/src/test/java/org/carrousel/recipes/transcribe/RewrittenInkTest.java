package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.Ink;
import org.carrousel.ink.Ink.Stroke;
import org.carrousel.ink.InkVariation;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;
import org.junit.jupiter.api.Test;

class RewrittenInkTest {
  private static final SignalOptions OPTIONS = SignalOptions.defaults();
  private static final List<Recording> PEN =
      List.of(
          pen(new Stroke(new double[] {0, 1, 2, 3}, new double[] {0, 2, 1, 4})),
          pen(new Stroke(new double[] {0, 3, 1}, new double[] {2, 0, 5})));
  private static final SignalEncoder ENCODER = SignalEncoder.fit(OPTIONS, PEN);

  private static Recording pen(Stroke stroke) {
    return new Recording(
        "pen", "a", "writer", true, new Signal.Pen(new Ink(List.of(stroke))), "pen.dat, line 1");
  }

  private static RewrittenInk rewritten(int least) {
    return new RewrittenInk(new InkVariation(.2, .2), PEN, ENCODER, OPTIONS, List.of(least, least));
  }

  @Test
  void everyDrawIsAnotherHands() {
    SplittableRandom random = new SplittableRandom(1);
    RewrittenInk rewritten = rewritten(1);

    float[][] one = rewritten.rows(0, random);
    assertThat(Arrays.deepEquals(one, rewritten.rows(0, random))).isFalse();
    assertThat(Arrays.deepEquals(one, ENCODER.encode(PEN.get(0), OPTIONS))).isFalse();
    assertThat(one[0]).hasSize(ENCODER.inputs(OPTIONS));
  }

  @Test
  void whatWouldBeTooShortForItsTextStaysAsItIs() {
    float[][] rows = rewritten(1000).rows(1, new SplittableRandom(1));

    assertThat(rows).isDeepEqualTo(ENCODER.encode(PEN.get(1), OPTIONS));
  }

  @Test
  void otherSignalsAreRefused() {
    TranscribeConfig config = Signals.config().withVariation(new InkVariation(.1, 0));

    assertThatThrownBy(() -> Transcribe.of(config).train(Signals.data(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("numbers, and the keys pen-distortion and pen-reordering");
  }
}
