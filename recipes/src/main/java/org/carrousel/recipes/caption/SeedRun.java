package org.carrousel.recipes.caption;

import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of the model.
 *
 * @param seed of initial weights and of the order of examples
 * @param training its losses
 * @param model what came out
 * @param captions of the test parts
 */
record SeedRun(long seed, TrainingResult training, CaptionModel model, PartCaptions captions)
    implements SeedResult {
  @Override
  public Map<String, Double> metrics() {
    return captions.metrics();
  }

  /** Measures a trained model. */
  static SeedRun of(long seed, TrainingResult training, CaptionModel model, CaptionData data) {
    return new SeedRun(
        seed, training, model, PartCaptions.of(model.encoder(), data, part -> best(model, part)));
  }

  private static List<String> best(CaptionModel model, List<CaptionedImage> images) {
    return model.captions(images).stream().map(captions -> captions.get(0).caption()).toList();
  }
}
