package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.datasets.Datasets;
import org.carrousel.datasets.Description;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.Recipes;
import org.carrousel.recipes.forecast.Forecast;
import org.carrousel.recipes.forecast.ForecastConfig;
import org.carrousel.scale.ScalerKind;
import org.carrousel.series.SplitRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobFileTest {
  private static final Forecast FORECAST = Forecast.RECIPE;
  static final List<String> FORECASTS = FORECAST.jobs();
  private static final int MOST_LINES = 30;

  /** Without recipes of the tests, which have no job of their own. */
  static List<Recipe<?, ?, ?>> recipes() {
    return Recipes.all().stream().filter(recipe -> !recipe.jobs().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void theListOfJobsIsThatOfTheFiles(Recipe<?, ?, ?> recipe)
      throws IOException, URISyntaxException {
    Path folder = Path.of(JobFile.class.getResource("/jobs/" + recipe.name()).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              recipe.jobs().stream().map(name -> name + ".yaml").toList());
    }
    for (String job : recipe.jobs()) {
      assertThat(Files.readAllLines(folder.resolve(job + ".yaml")))
          .hasSizeLessThanOrEqualTo(MOST_LINES);
      assertThat(JobFile.read(recipe, job, Map.of()).name()).isEqualTo(job);
    }
  }

  @ParameterizedTest
  @FieldSource("FORECASTS")
  void eachForecastMakesAConfiguration(String name) throws IOException {
    JobFile job = JobFile.read(FORECAST, name, Map.of());
    assertThat(Datasets.catalogue())
        .extracting(Description::id)
        .contains(job.settings().get("data").text());
    assertThat(config(job).columns().targets()).isNotEmpty();
  }

  @Test
  void anOverrideReachesIntoAGroupAndKeepsTheRest() throws IOException {
    JobFile job = JobFile.read(FORECAST, "airline", Map.of("split.train", "0.5"));
    // The file says {train: 0.67, validation: 0.0}; the rest of 1 is test.
    assertThat(config(job).split()).isEqualTo(new SplitRule.ByFraction(0.5, 0.0, 0.5));
  }

  @Test
  void anOverrideMakesAGroupWhereThereWasNone() throws IOException {
    JobFile job = JobFile.read(FORECAST, "airline", Map.of("split", "{train: 90}"));
    assertThat(config(job).split()).isEqualTo(new SplitRule.ByRows(90, 0, null));
  }

  @Test
  void anOverrideMayBeAList() throws IOException {
    JobFile job = JobFile.read(FORECAST, "airline", Map.of("scale", "[log, min-max]"));
    assertThat(config(job).scaling().kinds()).containsExactly(ScalerKind.LOG, ScalerKind.MIN_MAX);
  }

  @Test
  void anOverrideOfAListMayBeOneValue() throws IOException {
    JobFile job = JobFile.read(FORECAST, "airline", Map.of("scale", "standard"));
    assertThat(config(job).scaling().kinds()).containsExactly(ScalerKind.STANDARD);
  }

  private static ForecastConfig config(JobFile job) {
    return job.config(FORECAST);
  }
}
