package org.carrousel.recipes.transcribe;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrousel.baseline.ConnectedTemplateMatching;
import org.carrousel.baseline.DynamicTimeWarping;

/** What the network is compared with, on the same features. */
final class TranscribeBaselines {
  /** Of a recording, each the mean of its time steps: warping costs their square. */
  private static final int PIECES = 16;

  private TranscribeBaselines() {}

  /**
   * Fitted on the training part.
   *
   * @param test the test part as the network sees it
   */
  static Map<String, TranscriptScores> measured(
      SignalOptions options, SignalEncoder encoder, TranscribeData data, float[][][] test) {
    Map<String, TranscriptScores> baselines = new LinkedHashMap<>();
    List<Recording> truth = data.test();
    baselines.put(
        "most frequent text",
        TranscriptScores.of(
            truth, Collections.nCopies(truth.size(), mostFrequentText(data.train()))));
    float[][][] train = encoder.encode(data.train(), options);
    baselines.put(
        "nearest recording, time warping",
        TranscriptScores.of(truth, nearest(data.train(), train, test)));
    if (!data.templates().isEmpty()) {
      float[][][] templates = encoder.encode(data.templates(), options);
      List<String> texts =
          Arrays.stream(test)
              .map(sequence -> spelled(data.templates(), templates, sequence))
              .toList();
      baselines.put("connected templates", TranscriptScores.of(truth, texts));
    }
    return baselines;
  }

  /** The first in alphabetical order of several. */
  private static String mostFrequentText(List<Recording> train) {
    Map<String, Long> counts =
        train.stream().collect(Collectors.groupingBy(Recording::text, Collectors.counting()));
    return counts.entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static List<String> nearest(
      List<Recording> recordings, float[][][] train, float[][][] test) {
    float[][][] examples = Arrays.stream(train).map(s -> pieces(s)).toArray(float[][][]::new);
    return Arrays.stream(test)
        .map(sequence -> DynamicTimeWarping.nearest(pieces(sequence), examples))
        .map(number -> recordings.get(number).text())
        .toList();
  }

  /** Means of pieces of equal length; a short sequence stays as it is. */
  static float[][] pieces(float[][] sequence) {
    if (sequence.length <= PIECES) {
      return sequence;
    }
    float[][] means = new float[PIECES][sequence[0].length];
    for (int piece = 0; piece < PIECES; piece++) {
      int from = piece * sequence.length / PIECES;
      int to = (piece + 1) * sequence.length / PIECES;
      for (int step = from; step < to; step++) {
        for (int feature = 0; feature < means[piece].length; feature++) {
          means[piece][feature] += sequence[step][feature] / (to - from);
        }
      }
    }
    return means;
  }

  private static String spelled(
      List<Recording> recordings, float[][][] templates, float[][] sequence) {
    return Arrays.stream(ConnectedTemplateMatching.align(sequence, templates))
        .mapToObj(number -> recordings.get(number).text())
        .collect(Collectors.joining());
  }
}
