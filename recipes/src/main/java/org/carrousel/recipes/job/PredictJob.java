package org.carrousel.recipes.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.file.AtomicFile;

/** Predicts with a bundle that a job of any recipe wrote. */
final class PredictJob {
  private PredictJob() {}

  /**
   * @param future what is known of the future; null where nothing is
   * @param settings of the prediction, by key
   * @param output CSV file; null to print
   */
  static void run(
      Path model,
      Path input,
      Path future,
      Map<String, String> settings,
      Path output,
      PrintStream out)
      throws IOException {
    String name = Bundle.recipe(model);
    RecipeJob recipe =
        Recipes.named(name)
            .orElseThrow(
                () ->
                    new BadInputException(
                        model + " was made by the recipe " + name,
                        "a bundle of the recipe " + String.join(" or ", Recipes.names()),
                        "use the Carrousel that wrote it"));
    String csv = recipe.predict(model, input, future, settings);
    if (output == null) {
      out.print(csv);
    } else {
      AtomicFile.write(output, csv);
      out.println(name + ": " + output);
    }
  }
}
