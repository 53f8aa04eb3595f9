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
import org.carrousel.recipes.corpora.SpokenDigitStrings;
import org.carrousel.recipes.data.Recording;

/** Transcriptions without a network, of the same features. */
final class TranscribeBaselines {
  /** Time steps of a recording under time warping, whose cost grows with their square. */
  private static final int PIECES = 16;

  private final TranscribePreparation prepared;
  private final List<Recording> train;

  TranscribeBaselines(TranscribePreparation prepared) {
    this.prepared = prepared;
    this.train = prepared.parts().train();
  }

  /**
   * Scores by name: the most frequent training text; the text of the nearest training recording
   * under time warping; if the data have templates, the templates that align best in a row.
   */
  Map<String, TranscriptScores> measured() {
    float[][][] test = prepared.testInputs();
    Map<String, List<String>> texts = new LinkedHashMap<>();
    texts.put("most frequent text", Collections.nCopies(test.length, mostFrequentText()));
    texts.put("nearest recording, time warping", nearest(test));
    List<Recording> templates =
        prepared.data().extras().getOrDefault(SpokenDigitStrings.TEMPLATES, List.of());
    if (!templates.isEmpty()) {
      texts.put("connected templates", connected(templates, test));
    }
    Map<String, TranscriptScores> scores = new LinkedHashMap<>();
    texts.forEach(
        (name, its) -> scores.put(name, TranscriptScores.of("test", prepared.test(), its)));
    return scores;
  }

  private float[][][] encoded(List<Recording> recordings) {
    return prepared.encoding().signals().encode(recordings, prepared.config().signal());
  }

  /** The first in alphabetical order if several are equally frequent. */
  private String mostFrequentText() {
    Map<String, Long> counts =
        train.stream().collect(Collectors.groupingBy(Recording::text, Collectors.counting()));
    return counts.entrySet().stream()
        .min(
            Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private List<String> nearest(float[][][] test) {
    float[][][] examples =
        Arrays.stream(encoded(train)).map(s -> pieces(s)).toArray(float[][][]::new);
    return Arrays.stream(test)
        .map(sequence -> DynamicTimeWarping.nearest(pieces(sequence), examples))
        .map(number -> train.get(number).text())
        .toList();
  }

  /** Means of pieces of equal length; a sequence of fewer time steps stays as it is. */
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

  private List<String> connected(List<Recording> templates, float[][][] test) {
    float[][][] inputs = encoded(templates);
    return Arrays.stream(test)
        .map(
            sequence ->
                Arrays.stream(ConnectedTemplateMatching.align(sequence, inputs))
                    .mapToObj(number -> templates.get(number).text())
                    .collect(Collectors.joining()))
        .toList();
  }
}
