package org.carrousel.recipes.label;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carrousel.baseline.LabelShares;
import org.carrousel.baseline.RidgeLabeller;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.TaggedSequence;

/** Labellings without a network, measured on the same test part. */
final class LabelBaselines {
  private final LabelEncoding encoding;
  private final DataSplit<TaggedSequence> parts;
  private final Map<String, LabelScores> scores = new LinkedHashMap<>();

  private LabelBaselines(LabelEncoding encoding, DataSplit<TaggedSequence> parts) {
    this.encoding = encoding;
    this.parts = parts;
  }

  /** Measures the baselines, by name. */
  static Map<String, LabelScores> measured(
      LabelEncoding encoding, DataSplit<TaggedSequence> parts) {
    LabelBaselines baselines = new LabelBaselines(encoding, parts);
    if (encoding.several()) {
      baselines.addOfMarks();
    } else {
      baselines.addOfClasses();
    }
    return baselines.scores;
  }

  private void addOfClasses() {
    List<int[]> numbers = parts.train().stream().map(encoding::numbers).toList();
    int classes = encoding.labels().size();
    LabelShares.OfClasses shares = LabelShares.OfClasses.fit(numbers, classes);
    add("shares of the labels", sequence -> step -> shares.all());
    add("shares at the time step", sequence -> shares::at);
    RidgeLabeller ridge =
        RidgeLabeller.fit(
            parts.train().stream().map(this::scaled).toArray(float[][][]::new),
            numbers.toArray(int[][]::new),
            classes);
    List<float[][]> indicators =
        parts.test().stream().map(sequence -> ridge.indicators(scaled(sequence))).toList();
    scores.put(
        "ridge of the time step", LabelScores.ofClasses(encoding, parts.test(), indicators, false));
  }

  private float[][] scaled(TaggedSequence sequence) {
    return encoding.scalers().scaled(sequence.rows());
  }

  private void addOfMarks() {
    LabelShares.OfMarks shares =
        LabelShares.OfMarks.fit(
            parts.train().stream().map(TaggedSequence::marks).toList(),
            parts.train().stream().map(TaggedSequence::rows).toList());
    add("shares of the labels", sequence -> step -> shares.all());
    // Features of the same names say whether the label holds now, before the predicted step.
    if (encoding.scalers().features().equals(encoding.labels())) {
      add("shares given the label before", s -> step -> shares.given(s.rows()[step]));
    }
  }

  /** Measures probabilities of the labels of a sequence's time steps. */
  private void add(String name, Function<TaggedSequence, IntFunction<float[]>> probabilities) {
    List<float[][]> all =
        parts.test().stream()
            .map(
                sequence ->
                    IntStream.range(0, sequence.rows().length)
                        .mapToObj(probabilities.apply(sequence))
                        .toArray(float[][]::new))
            .toList();
    scores.put(name, LabelScores.of(encoding, parts.test(), all));
  }
}
