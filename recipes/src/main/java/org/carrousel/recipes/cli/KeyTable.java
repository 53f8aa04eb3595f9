package org.carrousel.recipes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrousel.config.KeyInfo;
import org.carrousel.error.BadInputException;
import org.carrousel.file.AtomicFile;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.Recipes;

/** Writes the tables of keys in the documentation from the declarations in the code. */
final class KeyTable {
  private static final Pattern TABLE =
      Pattern.compile("(?<=<!-- keys: begin -->\n).*?(?=<!-- keys: end -->)", Pattern.DOTALL);

  private KeyTable() {}

  /** Replaces the table in each recipe's page of a folder, {@code forecast.md} and so on. */
  static void write(Path docs) throws IOException {
    for (Recipe<?, ?, ?> recipe : Recipes.all()) {
      Path page = docs.resolve(recipe.name() + ".md");
      if (!Files.isRegularFile(page)) {
        throw new BadInputException(
            "no page " + page,
            "a page with the line <!-- keys: begin --> for each recipe",
            "name the folder docs/recipes of a checkout");
      }
      AtomicFile.write(page, replaced(Files.readString(page), recipe));
    }
  }

  /** A page with the table of a recipe between its markers. */
  static String replaced(String page, Recipe<?, ?, ?> recipe) {
    return TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(markdown(recipe)));
  }

  private static String markdown(Recipe<?, ?, ?> recipe) {
    List<KeyInfo> keys = recipe.keys().keys();
    boolean prediction = keys.stream().anyMatch(KeyInfo::prediction);
    String table =
        keys.stream()
            .map(KeyTable::row)
            .collect(
                Collectors.joining(
                    "\n", "| key | meaning | values | default |\n|---|---|---|---|\n", "\n"));
    return prediction ? table + "\n\\* A prediction may change this key, too.\n" : table;
  }

  private static String row(KeyInfo key) {
    return "| `%s`%s | %s | %s | %s |"
        .formatted(
            key.name(),
            key.prediction() ? " \\*" : "",
            key.meaning(),
            key.values(),
            key.fallback().isEmpty() ? "" : "`" + key.fallback() + "`");
  }
}
