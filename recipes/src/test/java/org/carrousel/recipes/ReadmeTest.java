package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carrousel.config.KeyInfo;
import org.carrousel.config.Setting;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.Recipes;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.forecast.Forecast;
import org.junit.jupiter.api.Test;

/** What the README says of jobs is true of the code. */
class ReadmeTest {
  /** Tests run in the root of the checkout. */
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("docs/recipes/" + name + ".md"));
  }

  /** Recipes of the tests have no jobs of their own. */
  @Test
  void everyRecipeHasItsPage() throws IOException {
    for (Recipe<?, ?, ?> recipe : Recipes.all()) {
      if (recipe.jobs().isEmpty()) {
        continue;
      }
      String page = page(recipe.name()) + page("README");

      assertThat(readme()).contains("docs/recipes/" + recipe.name() + ".md");
      assertThat(recipe.keys().keys())
          .extracting(KeyInfo::name)
          .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
  }

  @Test
  void theExampleIsAJob() throws IOException {
    String start = readme().substring(readme().indexOf("```yaml") + "```yaml".length());
    String yaml = start.substring(0, start.indexOf("```"));
    Map<String, Setting> settings = SettingsFile.read("README.md", yaml);

    assertThat(settings.remove("data").text()).isEqualTo("sales.csv");
    assertThat(Forecast.RECIPE.keys().read("README.md", settings).window().horizon()).isEqualTo(7);
  }
}
