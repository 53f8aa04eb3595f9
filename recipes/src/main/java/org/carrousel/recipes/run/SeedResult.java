package org.carrousel.recipes.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carrousel.training.TrainingResult;

/** One training of a recipe's model and what it came to on the test part. */
public interface SeedResult {
  /** Of initial weights and of the order of examples. */
  long seed();

  /** Its losses. */
  TrainingResult training();

  /** Measures on the test part by their key, such as {@code test.rmse}. */
  Map<String, Double> metrics();

  /**
   * The one with the least validation loss; the first where nothing was held out to choose by.
   *
   * @param seeds at least one
   */
  static <S extends SeedResult> S chosen(List<S> seeds) {
    return seeds.stream()
        .min(Comparator.comparingDouble(seed -> seed.training().bestValidationLoss()))
        .orElseThrow();
  }
}
