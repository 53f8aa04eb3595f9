package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.carrousel.baseline.RidgeLabeller;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.TaggedSequence;

/** Labellings without a network, measured on the same test part. */
final class LabelBaselines {
  /** Added to each count, so that no probability is 0 (Laplace smoothing). */
  private static final double PRIOR = 1;

  private final LabelEncoding encoding;
  private final DataSplit<TaggedSequence> parts;
  private final int count;

  private LabelBaselines(LabelEncoding encoding, DataSplit<TaggedSequence> parts) {
    this.encoding = encoding;
    this.parts = parts;
    this.count = encoding.labels().size();
  }

  /** Measures the baselines, by name. */
  static Map<String, LabelScores> measured(
      LabelEncoding encoding, DataSplit<TaggedSequence> parts) {
    LabelBaselines baselines = new LabelBaselines(encoding, parts);
    return encoding.several() ? baselines.ofMarks() : baselines.ofClasses();
  }

  private Map<String, LabelScores> ofClasses() {
    Map<String, LabelScores> scores = new LinkedHashMap<>();
    double[] all = new double[count];
    List<double[]> byStep = new ArrayList<>();
    for (TaggedSequence sequence : parts.train()) {
      int[] numbers = encoding.numbers(sequence);
      for (int step = 0; step < numbers.length; step++) {
        if (step == byStep.size()) {
          byStep.add(new double[count]);
        }
        all[numbers[step]]++;
        byStep.get(step)[numbers[step]]++;
      }
    }
    scores.put("shares of the labels", scores(step -> shares(all)));
    scores.put(
        "shares at the time step",
        scores(step -> shares(step < byStep.size() ? byStep.get(step) : all)));
    RidgeLabeller ridge =
        RidgeLabeller.fit(
            parts.train().stream()
                .map(sequence -> encoding.scalers().scaled(sequence.rows()))
                .toArray(float[][][]::new),
            parts.train().stream().map(encoding::numbers).toArray(int[][]::new),
            count);
    List<float[][]> indicators =
        parts.test().stream()
            .map(sequence -> ridge.indicators(encoding.scalers().scaled(sequence.rows())))
            .toList();
    scores.put("ridge of the time step", ClassScores.of(encoding, parts.test(), indicators, false));
    return scores;
  }

  private float[] shares(double[] counts) {
    double sum = Arrays.stream(counts).sum() + PRIOR * count;
    float[] shares = new float[count];
    for (int label = 0; label < count; label++) {
      shares[label] = (float) ((counts[label] + PRIOR) / sum);
    }
    return shares;
  }

  private Map<String, LabelScores> ofMarks() {
    Map<String, LabelScores> scores = new LinkedHashMap<>();
    double[] held = new double[count];
    double steps = 0;
    for (TaggedSequence sequence : parts.train()) {
      for (float[] marks : sequence.marks()) {
        steps++;
        for (int label = 0; label < count; label++) {
          held[label] += marks[label];
        }
      }
    }
    float[] marginals = new float[count];
    for (int label = 0; label < count; label++) {
      marginals[label] = share(held[label], steps);
    }
    scores.put("shares of the labels", scores(step -> marginals));
    if (encoding.scalers().features().equals(encoding.labels())) {
      scores.put("shares given the label before", givenTheFeature());
    }
    return scores;
  }

  private static float share(double held, double all) {
    return (float) ((held + PRIOR) / (all + 2 * PRIOR));
  }

  /** For labels with features of the same names, which say whether the label holds now. */
  private LabelScores givenTheFeature() {
    double[][] held = new double[2][count];
    double[][] all = new double[2][count];
    for (TaggedSequence sequence : parts.train()) {
      for (int step = 0; step < sequence.rows().length; step++) {
        for (int label = 0; label < count; label++) {
          int before = sequence.rows()[step][label] == 1 ? 1 : 0;
          all[before][label]++;
          held[before][label] += sequence.marks()[step][label];
        }
      }
    }
    List<float[][]> probabilities = new ArrayList<>();
    for (TaggedSequence sequence : parts.test()) {
      float[][] rows = new float[sequence.rows().length][count];
      for (int step = 0; step < rows.length; step++) {
        for (int label = 0; label < count; label++) {
          int before = sequence.rows()[step][label] == 1 ? 1 : 0;
          rows[step][label] = share(held[before][label], all[before][label]);
        }
      }
      probabilities.add(rows);
    }
    return LabelScores.of(encoding, parts.test(), probabilities);
  }

  /** Scores of probabilities that depend on the number of the time step alone. */
  private LabelScores scores(IntFunction<float[]> probabilities) {
    List<float[][]> all = new ArrayList<>();
    for (TaggedSequence sequence : parts.test()) {
      float[][] rows = new float[sequence.rows().length][];
      Arrays.setAll(rows, probabilities);
      all.add(rows);
    }
    return LabelScores.of(encoding, parts.test(), all);
  }
}
