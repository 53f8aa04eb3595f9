package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carrousel.recipes.classify.ClassifyKeys;
import org.carrousel.recipes.forecast.ForecastKeys;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.settings.SettingsFile;
import org.junit.jupiter.api.Test;

/** What the README says of jobs is true of the code. */
class ReadmeTest {
  /** Tests run in the root of the checkout. */
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void everyKeyHasItsPlaceInTheTable() throws IOException {
    String table = readme().substring(readme().indexOf("| key | meaning |"));

    assertThat(ForecastKeys.KEYS.keys())
        .extracting(Key::name)
        .allSatisfy(name -> assertThat(table).contains("`" + name + "`"));
  }

  @Test
  void everyKeyOfAClassificationHasItsPlace() throws IOException {
    assertThat(ClassifyKeys.KEYS.keys())
        .extracting(Key::name)
        .allSatisfy(name -> assertThat(readme()).contains("`" + name + "`"));
  }

  @Test
  void theExampleIsAJob() throws IOException {
    String start = readme().substring(readme().indexOf("```yaml") + "```yaml".length());
    String yaml = start.substring(0, start.indexOf("```"));
    Map<String, Setting> settings = SettingsFile.read("README.md", yaml);

    assertThat(settings.remove("data").text()).isEqualTo("sales.csv");
    assertThat(ForecastKeys.config("README.md", settings).window().horizon()).isEqualTo(7);
  }
}
