package org.carrousel.recipes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.backend.CommandSyntax;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
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
    if (output != null) {
      requireOther(output, model, "the model");
      requireOther(output, input, "the input");
      if (future != null) {
        requireOther(output, future, "the file of the future");
      }
      AtomicFile.requireWritableFile(output);
    }
    TrainedModel<?, ?, ?> loaded = Models.any(model);
    Map<String, Setting> settings = new LinkedHashMap<>();
    overrides.forEach((key, value) -> JobFile.override(settings, key, value));
    String text = loaded.with(settings).predictFileAsText(input, future);
    if (output == null) {
      out.print(text);
      if (out.checkError()) {
        throw new IOException("the predictions could not be written to standard output");
      }
    } else {
      AtomicFile.write(output, text);
      out.println(loaded.describe().recipe() + ": " + output);
    }
  }

  /** Refuses to write over a file that is read. */
  private static void requireOther(Path output, Path read, String name) throws IOException {
    if (Files.exists(output) && Files.exists(read) && Files.isSameFile(output, read)) {
      throw new BadInputException(
          "%s: %s itself, which would be replaced".formatted(output, name),
          "a file of its own for the predictions",
          "name another file with " + CommandSyntax.current().option("to"));
    }
  }
}
