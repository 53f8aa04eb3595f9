package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.baseline.RidgeLabeller;

/** Labellings without a network, of the same test part. */
final class LabelBaselines {
  /** Added to each count, so that what never happened is improbable, not impossible (Laplace). */
  private static final double PRIOR = 1;

  private final StepEncoder encoder;
  private final LabelParts parts;
  private final int count;

  private LabelBaselines(StepEncoder encoder, LabelParts parts) {
    this.encoder = encoder;
    this.parts = parts;
    this.count = encoder.labels().size();
  }

  /** Scores by name. */
  static Map<String, LabelScores> measured(StepEncoder encoder, LabelParts parts) {
    LabelBaselines baselines = new LabelBaselines(encoder, parts);
    return encoder.several() ? baselines.ofMarks() : baselines.ofClasses();
  }

  private Map<String, LabelScores> ofClasses() {
    Map<String, LabelScores> scores = new LinkedHashMap<>();
    double[] all = new double[count];
    List<double[]> byStep = new ArrayList<>();
    for (StepSequence sequence : parts.train()) {
      int[] numbers = encoder.numbers(sequence);
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
                .map(sequence -> encoder.scalers().scaled(sequence.values()))
                .toArray(float[][][]::new),
            parts.train().stream().map(encoder::numbers).toArray(int[][]::new),
            count);
    List<float[][]> indicators =
        parts.test().stream()
            .map(sequence -> ridge.indicators(encoder.scalers().scaled(sequence.values())))
            .toList();
    scores.put(
        "ridge of the time step",
        StepScores.of(encoder, parts.test(), indicators).withoutProbabilities());
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
    for (StepSequence sequence : parts.train()) {
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
    if (encoder.scalers().features().equals(encoder.labels())) {
      scores.put("shares given the label before", givenTheFeature());
    }
    return scores;
  }

  private static float share(double held, double all) {
    return (float) ((held + PRIOR) / (all + 2 * PRIOR));
  }

  /** Of labels whose features of the same name say whether they hold now. */
  private LabelScores givenTheFeature() {
    double[][] held = new double[2][count];
    double[][] all = new double[2][count];
    for (StepSequence sequence : parts.train()) {
      for (int step = 0; step < sequence.values().length; step++) {
        for (int label = 0; label < count; label++) {
          int before = sequence.values()[step][label] == 1 ? 1 : 0;
          all[before][label]++;
          held[before][label] += sequence.marks()[step][label];
        }
      }
    }
    List<float[][]> probabilities = new ArrayList<>();
    for (StepSequence sequence : parts.test()) {
      float[][] rows = new float[sequence.values().length][count];
      for (int step = 0; step < rows.length; step++) {
        for (int label = 0; label < count; label++) {
          int before = sequence.values()[step][label] == 1 ? 1 : 0;
          rows[step][label] = share(held[before][label], all[before][label]);
        }
      }
      probabilities.add(rows);
    }
    return LabelScores.of(encoder, parts.test(), probabilities);
  }

  /** Probabilities by the number of the time step alone. */
  private interface ByStep {
    float[] at(int step);
  }

  private LabelScores scores(ByStep probabilities) {
    List<float[][]> all = new ArrayList<>();
    for (StepSequence sequence : parts.test()) {
      float[][] rows = new float[sequence.values().length][];
      Arrays.setAll(rows, probabilities::at);
      all.add(rows);
    }
    return LabelScores.of(encoder, parts.test(), all);
  }
}
