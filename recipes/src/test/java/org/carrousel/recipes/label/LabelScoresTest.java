package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.FeatureScalers;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.TaggedSequence;
import org.junit.jupiter.api.Test;

class LabelScoresTest {
  private static final FeatureScalers NO_FEATURES = new FeatureScalers(List.of(), List.of());

  /** Three steps of two sequences count alike: two of three right, F1 of a 2/3, of b 2/3. */
  @Test
  void oneClassByHand() {
    LabelEncoding encoding = new LabelEncoding(NO_FEATURES, List.of("a", "b"), false);
    List<TaggedSequence> test = List.of(classes("a", "b"), classes("b"));
    List<float[][]> probabilities =
        List.of(new float[][] {{.75f, .25f}, {.5f, .5f}}, new float[][] {{.25f, .75f}});

    var metrics = LabelScores.of(encoding, test, probabilities).metrics();

    assertThat(metrics.get("test.accuracy")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("test.macro_f1")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("test.log_loss"))
        .isCloseTo(-(2 * Math.log(.75) + Math.log(.5)) / 3, within(1e-7));
  }

  /** Losses of all labels add up, those of time steps are averaged. */
  @Test
  void severalLabelsByHand() {
    LabelEncoding encoding = new LabelEncoding(NO_FEATURES, List.of("a", "b"), true);
    List<TaggedSequence> test =
        List.of(marks(new float[][] {{1, 0}, {1, 1}}), marks(new float[][] {{0, 1}}));
    List<float[][]> probabilities =
        List.of(new float[][] {{.75f, .75f}, {.75f, .25f}}, new float[][] {{.25f, 1}});

    var metrics = LabelScores.of(encoding, test, probabilities).metrics();

    double right = Math.log(.75);
    double wrong = Math.log(.25);
    assertThat(metrics.get("test.nll")).isCloseTo(-(3 * right + 2 * wrong) / 3, within(1e-7));
    // Hits: a, a, b. False alarm: b. Miss: b.
    assertThat(metrics.get("test.accuracy")).isCloseTo(3 / 5.0, within(1e-12));
  }

  /** Of 4 training steps, label a holds at 2: (2 + 1) / (4 + 2); b at 1: (1 + 1) / (4 + 2). */
  @Test
  void sharesByHand() {
    LabelEncoding encoding = new LabelEncoding(NO_FEATURES, List.of("a", "b"), true);
    DataSplit<TaggedSequence> parts =
        new DataSplit<>(
            List.of(marks(new float[][] {{1, 0}, {1, 1}, {0, 0}, {0, 0}})),
            List.of(),
            List.of(marks(new float[][] {{1, 0}})));

    double nll =
        LabelBaselines.measured(encoding, parts)
            .get("shares of the labels")
            .metrics()
            .get("test.nll");

    assertThat(nll).isCloseTo(-Math.log(.5) - Math.log(1 - 1 / 3.0), within(1e-6));
  }

  /** At step 1 only a was seen, at step 2 only b; the third step is beyond training. */
  @Test
  void sharesAtTheTimeStep() {
    DataSplit<TaggedSequence> parts =
        new DataSplit<>(
            List.of(classes("a", "b"), classes("a", "b")),
            List.of(),
            List.of(classes("a", "b", "b")));
    Dataset<TaggedSequence> data = Dataset.of("f", parts.train()).features("x");
    LabelEncoding encoding = LabelEncoding.fit(FeatureScaling.FEATURE, data, parts);

    var scores = LabelBaselines.measured(encoding, parts);

    // (2 + 1) / (2 + 2) twice, then (2 + 1) / (4 + 2).
    assertThat(scores.get("shares at the time step").metrics().get("test.log_loss"))
        .isCloseTo(-(2 * Math.log(.75) + Math.log(.5)) / 3, within(1e-6));
    assertThat(scores.get("ridge of the time step").metrics()).doesNotContainKey("test.log_loss");
  }

  private static TaggedSequence classes(String... names) {
    return TaggedSequence.ofClasses("s", new float[names.length][1], List.of(names), "f, line 1");
  }

  private static TaggedSequence marks(float[][] marks) {
    return TaggedSequence.ofMarks("s", new float[marks.length][1], marks, "f, line 1");
  }
}
