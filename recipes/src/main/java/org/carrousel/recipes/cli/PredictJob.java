package org.carrousel.recipes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.config.Setting;
import org.carrousel.file.AtomicFile;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.TrainedModel;

/** Predicts with a bundle of any recipe. */
final class PredictJob {
  private PredictJob() {}

  /**
   * Predicts.
   *
   * @param future what is known of the future; null for nothing
   * @param overrides settings of the prediction, by key
   * @param output file to write; null to print
   */
  static void run(
      Path model,
      Path input,
      Path future,
      Map<String, String> overrides,
      Path output,
      PrintStream out)
      throws IOException {
    TrainedModel<?, ?, ?> loaded = Models.any(model);
    Map<String, Setting> settings = new LinkedHashMap<>();
    overrides.forEach((key, value) -> JobFile.override(settings, key, value));
    String text = loaded.with(settings).predictFileAsText(input, future);
    if (output == null) {
      out.print(text);
    } else {
      AtomicFile.write(output, text);
      out.println(loaded.describe().recipe() + ": " + output);
    }
  }
}
