package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.recipes.caption.CaptionKeys;
import org.carrousel.recipes.classify.ClassifyKeys;
import org.carrousel.recipes.forecast.ForecastKeys;
import org.carrousel.recipes.generate.GenerateKeys;
import org.carrousel.recipes.label.LabelKeys;
import org.carrousel.recipes.rank.RankKeys;
import org.carrousel.recipes.regress.RegressKeys;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.settings.SettingsFile;
import org.carrousel.recipes.transcribe.TranscribeKeys;
import org.carrousel.recipes.translate.TranslateKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says of jobs is true of the code. */
class ReadmeTest {
  /** Tests run in the root of the checkout. */
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("docs/recipes/" + name + ".md"));
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        arguments("forecast", ForecastKeys.KEYS),
        arguments("classify", ClassifyKeys.KEYS),
        arguments("regress", RegressKeys.KEYS),
        arguments("label", LabelKeys.KEYS),
        arguments("generate", GenerateKeys.KEYS),
        arguments("translate", TranslateKeys.KEYS),
        arguments("transcribe", TranscribeKeys.KEYS),
        arguments("caption", CaptionKeys.KEYS),
        arguments("rank", RankKeys.KEYS));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyHasItsPlaceOnThePageOfItsRecipe(String recipe, Keys<?> keys) throws IOException {
    String page = page(recipe) + page("README");

    assertThat(readme()).contains("docs/recipes/" + recipe + ".md");
    assertThat(keys.keys())
        .extracting(Key::name)
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
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
