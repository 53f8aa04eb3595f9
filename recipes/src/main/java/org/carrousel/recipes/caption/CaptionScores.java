package org.carrousel.recipes.caption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carrousel.recipes.api.Scores;
import org.carrousel.recipes.data.CaptionedImage;

/**
 * Captions of the test part and their measures.
 *
 * @param seen measures of the images with seen combinations; empty if the data have none
 */
record CaptionScores(List<String> captions, CaptionFigures test, Optional<CaptionFigures> seen)
    implements Scores {
  /** Captions the test images and those with seen combinations. */
  static CaptionScores of(
      CaptionPreparation prepared, Function<List<CaptionedImage>, List<String>> captioner) {
    CaptionEncoder encoder = prepared.encoder();
    List<CaptionedImage> images = prepared.parts().test();
    List<String> captions = captioner.apply(images);
    return new CaptionScores(
        captions,
        CaptionFigures.of(encoder, images, captions),
        Optional.of(prepared.seen())
            .filter(seen -> !seen.isEmpty())
            .map(seen -> CaptionFigures.of(encoder, seen, captioner.apply(seen))));
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>(test.metrics("test"));
    seen.ifPresent(figures -> metrics.putAll(figures.metrics("seen")));
    return metrics;
  }
}
