package org.carrousel.recipes.api;

import java.util.List;
import java.util.ServiceLoader;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/** The recipes on the class path, as {@link ServiceLoader} finds them. */
public final class Recipes {
  private Recipes() {}

  /** All recipes, in the order of the service file. */
  @SuppressWarnings("rawtypes")
  public static List<Recipe<?, ?, ?>> all() {
    return ServiceLoader.load(Recipe.class).stream()
        .<Recipe<?, ?, ?>>map(ServiceLoader.Provider<Recipe>::get)
        .toList();
  }

  /** Names of all recipes. */
  public static List<String> names() {
    return all().stream().<String>map(Recipe::name).toList();
  }

  /**
   * The recipe of a name.
   *
   * @param given how messages name what asked for it
   * @throws BadInputException if there is none
   */
  public static Recipe<?, ?, ?> named(String name, String given) {
    return all().stream()
        .filter(recipe -> recipe.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    given,
                    "one of the recipes " + String.join(", ", names()),
                    NearestName.advice(name, names())));
  }
}
