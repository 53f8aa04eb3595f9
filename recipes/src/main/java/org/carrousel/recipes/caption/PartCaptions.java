package org.carrousel.recipes.caption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Captions of the test parts, and how good they are.
 *
 * @param test a caption a picture
 * @param testScores of them
 * @param seenScores of those of the combinations that training had; empty without such a part
 */
record PartCaptions(
    List<String> test, CaptionScores testScores, Optional<CaptionScores> seenScores) {
  /**
   * Captions both parts.
   *
   * @param captioner a caption for each picture of a part
   */
  static PartCaptions of(
      CaptionEncoder encoder,
      CaptionData data,
      Function<List<CaptionedImage>, List<String>> captioner) {
    List<String> test = captioner.apply(data.test());
    return new PartCaptions(
        test,
        CaptionScores.of(encoder, data.test(), test),
        data.seen().isEmpty()
            ? Optional.empty()
            : Optional.of(CaptionScores.of(encoder, data.seen(), captioner.apply(data.seen()))));
  }

  Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>(testScores.metrics("test"));
    seenScores.ifPresent(scores -> metrics.putAll(scores.metrics("seen")));
    return metrics;
  }
}
