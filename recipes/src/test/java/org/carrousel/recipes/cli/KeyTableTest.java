package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.Recipes;
import org.carrousel.recipes.regress.Regress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KeyTableTest {
  private static final Path PAGES = Path.of("docs/recipes");

  /** {@code mvn -Pkeys} writes the tables anew. */
  @TestFactory
  List<DynamicTest> thePagesHaveTheTablesOfTheCode() {
    return Recipes.all().stream()
        .filter(recipe -> !recipe.name().equals("parity"))
        .map(
            recipe ->
                DynamicTest.dynamicTest(
                    recipe.name(),
                    () -> {
                      String page = Files.readString(page(recipe));
                      assertThat(page).contains("<!-- keys: begin -->", "<!-- keys: end -->");
                      assertThat(KeyTable.replaced(page, recipe)).isEqualTo(page);
                    }))
        .toList();
  }

  private static Path page(Recipe<?, ?, ?> recipe) {
    return PAGES.resolve(recipe.name() + ".md");
  }

  @Test
  void aTableHasMeaningValuesAndDefault() throws IOException {
    String page = "text\n<!-- keys: begin -->\nold\n<!-- keys: end -->\nmore\n";

    assertThat(KeyTable.replaced(page, Regress.RECIPE))
        .startsWith("text\n<!-- keys: begin -->\n| key | meaning | values | default |")
        .contains("| `epochs` | ", " | a whole number of 1 or more | `50` |")
        .doesNotContain("old")
        .endsWith("<!-- keys: end -->\nmore\n");
  }
}
