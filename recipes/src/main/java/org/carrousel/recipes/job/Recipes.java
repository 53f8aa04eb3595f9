package org.carrousel.recipes.job;

import java.util.List;
import java.util.Optional;

/** The recipes that are run as batch jobs. */
final class Recipes {
  /** In the order in which the help lists them. */
  static final List<RecipeJob> ALL =
      List.of(
          new ForecastJob(),
          new ClassifyJob(),
          new RegressJob(),
          new LabelJob(),
          new GenerateJob(),
          new TranslateJob(),
          new TranscribeJob(),
          new CaptionJob(),
          new RankJob());

  private Recipes() {}

  static List<String> names() {
    return ALL.stream().map(RecipeJob::recipe).toList();
  }

  static Optional<RecipeJob> named(String name) {
    return ALL.stream().filter(recipe -> recipe.recipe().equals(name)).findFirst();
  }
}
