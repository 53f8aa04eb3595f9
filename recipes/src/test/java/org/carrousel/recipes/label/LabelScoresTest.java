package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.carrousel.recipes.sequence.FeatureScalers;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.PartShares;
import org.junit.jupiter.api.Test;

class LabelScoresTest {
  private static final FeatureScalers NO_FEATURES = new FeatureScalers(List.of(), List.of());

  /** Three steps of two sequences count alike: two of three right, F1 of a 2/3, of b 2/3. */
  @Test
  void oneClassByHand() {
    StepEncoder encoder = new StepEncoder(NO_FEATURES, List.of("a", "b"), false);
    List<StepSequence> test = List.of(classes("a", "b"), classes("b"));
    List<float[][]> probabilities =
        List.of(new float[][] {{.75f, .25f}, {.5f, .5f}}, new float[][] {{.25f, .75f}});

    var metrics = LabelScores.of(encoder, test, probabilities).metrics();

    assertThat(metrics.get("test.accuracy")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("test.macro_f1")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("test.log_loss"))
        .isCloseTo(-(2 * Math.log(.75) + Math.log(.5)) / 3, within(1e-7));
  }

  /** Losses of all labels add up, those of time steps are averaged. */
  @Test
  void severalLabelsByHand() {
    StepEncoder encoder = new StepEncoder(NO_FEATURES, List.of("a", "b"), true);
    List<StepSequence> test =
        List.of(marks(new float[][] {{1, 0}, {1, 1}}), marks(new float[][] {{0, 1}}));
    List<float[][]> probabilities =
        List.of(new float[][] {{.75f, .75f}, {.75f, .25f}}, new float[][] {{.25f, 1}});

    var metrics = LabelScores.of(encoder, test, probabilities).metrics();

    double right = Math.log(.75);
    double wrong = Math.log(.25);
    assertThat(metrics.get("test.nll")).isCloseTo(-(3 * right + 2 * wrong) / 3, within(1e-7));
    // Hits: a, a, b. False alarm: b. Miss: b.
    assertThat(metrics.get("test.accuracy")).isCloseTo(3 / 5.0, within(1e-12));
  }

  /** Of 4 training steps, label a holds at 2: (2 + 1) / (4 + 2); b at 1: (1 + 1) / (4 + 2). */
  @Test
  void sharesByHand() {
    StepEncoder encoder = new StepEncoder(NO_FEATURES, List.of("a", "b"), true);
    LabelParts parts =
        new LabelParts(
            List.of(marks(new float[][] {{1, 0}, {1, 1}, {0, 0}, {0, 0}})),
            List.of(),
            List.of(marks(new float[][] {{1, 0}})));

    double nll =
        LabelBaselines.measured(encoder, parts)
            .get("shares of the labels")
            .metrics()
            .get("test.nll");

    assertThat(nll).isCloseTo(-Math.log(.5) - Math.log(1 - 1 / 3.0), within(1e-6));
  }

  /** At step 1 only a was seen, at step 2 only b; the third step is beyond training. */
  @Test
  void sharesAtTheTimeStep() {
    LabelData data =
        new LabelData(
            file(classes("a", "b"), classes("a", "b")),
            Optional.empty(),
            Optional.of(file(classes("a", "b", "b"))));
    LabelParts parts = data.parts(new PartShares(0, 0));
    StepEncoder encoder =
        new StepEncoder(
            FeatureScalers.fit(
                FeatureScaling.FEATURE,
                parts.train().stream().map(StepSequence::values).toList(),
                List.of("x")),
            parts.classes(),
            false);

    var scores = LabelBaselines.measured(encoder, parts);

    // (2 + 1) / (2 + 2) twice, then (2 + 1) / (4 + 2).
    assertThat(scores.get("shares at the time step").metrics().get("test.log_loss"))
        .isCloseTo(-(2 * Math.log(.75) + Math.log(.5)) / 3, within(1e-6));
    assertThat(scores.get("ridge of the time step").metrics()).doesNotContainKey("test.log_loss");
  }

  private static StepFile file(StepSequence... sequences) {
    return new StepFile(
        "f", "0".repeat(64), List.of(sequences), List.of("x"), List.of(), List.of());
  }

  private static StepSequence classes(String... names) {
    return new StepSequence(
        "s",
        new float[names.length][1],
        Optional.of(new StepLabels.Classes(List.of(names))),
        "f, line 1");
  }

  private static StepSequence marks(float[][] marks) {
    return new StepSequence(
        "s", new float[marks.length][1], Optional.of(new StepLabels.Marks(marks)), "f, line 1");
  }
}
