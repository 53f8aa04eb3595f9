package org.carrousel.recipes.transcribe;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrousel.baseline.ConnectedTemplateMatching;
import org.carrousel.baseline.DynamicTimeWarping;
import org.carrousel.baseline.MostFrequent;
import org.carrousel.batch.StepContext;
import org.carrousel.recipes.corpora.SpokenDigitStrings;
import org.carrousel.recipes.data.Recording;

/** Baseline transcriptions from the same features as the network's. */
final class TranscribeBaselines {
  /** Number of time steps per recording for time warping, whose cost is quadratic in it. */
  private static final int PIECES = 16;

  private final TranscribePreparation prepared;
  private final List<Recording> train;

  TranscribeBaselines(TranscribePreparation prepared) {
    this.prepared = prepared;
    this.train = prepared.parts().train();
  }

  /**
   * Returns the scores by baseline name: the most frequent training text; the text of the nearest
   * training recording under time warping; if the data have templates, the best alignment of
   * connected templates.
   */
  Map<String, TranscriptScores> measured() {
    float[][][] test = prepared.testInputs();
    String frequent = MostFrequent.of(train.stream().map(Recording::text));
    Map<String, List<String>> texts = new LinkedHashMap<>();
    texts.put("most frequent text", Collections.nCopies(test.length, frequent));
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

  private List<String> nearest(float[][][] test) {
    float[][][] examples =
        Arrays.stream(encoded(train))
            .map(s -> StepContext.averaged(s, PIECES))
            .toArray(float[][][]::new);
    return Arrays.stream(test)
        .map(
            sequence ->
                DynamicTimeWarping.nearest(StepContext.averaged(sequence, PIECES), examples))
        .map(number -> train.get(number).text())
        .toList();
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
