package org.carrousel.recipes.api;

import java.io.IOException;
import java.nio.file.Path;
import org.carrousel.backend.Backend;
import org.carrousel.bundle.Bundle;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.error.BadInputException;

/** Opens bundles of any recipe. */
public final class Models {
  private Models() {}

  /**
   * Opens a bundle.
   *
   * @param <I> input of a prediction, as the caller knows it
   * @param <O> the prediction, as the caller knows it
   * @throws BadInputException if the file is missing, damaged, no bundle, newer, or of an unknown
   *     recipe
   */
  @SuppressWarnings("unchecked") // the caller says what the bundle holds
  public static <I, O> Model<I, O> load(Path path) throws IOException {
    return (Model<I, O>) any(path);
  }

  /**
   * Opens a bundle whose recipe the caller knows.
   *
   * @throws BadInputException also if another recipe made it
   */
  public static <M extends Model<?, ?>> M load(Path path, Class<M> type) throws IOException {
    TrainedModel<?, ?, ?> model = any(path);
    if (!type.isInstance(model)) {
      throw new BadInputException(
          "%s: a bundle of the recipe %s".formatted(path, model.describe().recipe()),
          "a bundle that holds a " + type.getSimpleName(),
          "open it with Models.load, or name another file");
    }
    return type.cast(model);
  }

  /** Opens a bundle for a caller that knows files and text alone. */
  public static TrainedModel<?, ?, ?> any(Path path) throws IOException {
    Backend.start();
    String name = Bundle.recipe(path);
    Recipe<?, ?, ?> recipe = Recipes.named(name, "%s: made by the recipe %s".formatted(path, name));
    return load(path, recipe);
  }

  private static <C extends Record & RecipeConfig<C>> TrainedModel<C, ?, ?> load(
      Path path, Recipe<C, ?, ?> recipe) throws IOException {
    Bundle bundle = Bundle.read(path, recipe.name());
    BundleEntries entries = BundleEntries.of(path, bundle);
    C config =
        recipe
            .keys()
            .read(path + ", config.json", SettingsFile.read("config.json", entries.config()));
    return recipe.load(
        new TrainedNetwork<>(config, bundle.network(), entries.provenance()), entries);
  }
}
