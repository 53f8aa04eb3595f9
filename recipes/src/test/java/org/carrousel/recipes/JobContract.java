package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.api.Recipes;
import org.carrousel.recipes.cli.JobFixture;
import org.carrousel.recipes.cli.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises of every recipe's batch job. A recipe's test implements this with a job of a second, of
 * two seeds.
 */
@Tag("whole-job")
public interface JobContract {
  /**
   * What a recipe's test gives.
   *
   * @param recipe the recipe's name
   * @param settings YAML of the job with the key {@code data}, relative to the job's folder, and
   *     without keys of {@link #SETTINGS}
   * @param otherSetting a setting that makes it another job, as {@code key=value}
   * @param results files of the job's results beside those of every job
   */
  record Job(String recipe, String settings, String otherSetting, List<String> results) {
    /** Names files of the results. */
    public Job(String recipe, String settings, String otherSetting, String... results) {
      this(recipe, settings, otherSetting, List.of(results));
    }
  }

  /** Settings of every job. */
  String SETTINGS =
      """
      units: 3
      epochs: 2
      batch-size: 8
      seeds: 2
      """;

  /** The recipe's job. */
  Job job();

  /** Writes the data that the job names into a folder and returns an input of a prediction. */
  Path writeFiles(Path folder) throws IOException;

  /** Writes the job with its data into a folder. */
  default JobFixture write(Path folder) throws IOException {
    writeFiles(folder);
    JobFixture fixture = new JobFixture(job().recipe(), folder, "job");
    Files.writeString(
        fixture.settings(), "recipe: %s\n".formatted(job().recipe()) + job().settings() + SETTINGS);
    return fixture;
  }

  private Outcome predict(JobFixture fixture, String... options) throws IOException {
    return fixture.predict(writeFiles(fixture.folder()), options);
  }

  @Test
  default void aJobWritesItsResultsAndPredicts(@TempDir Path folder) throws IOException {
    JobFixture fixture = write(folder);
    assertThat(fixture.run().assertDone().out()).startsWith("job: ").contains("results: ");
    List<String> names = new ArrayList<>(job().results());
    names.addAll(List.of("job.yaml", "model.carrousel", "report.html", "loss.png", "metrics.json"));
    names.addAll(List.of("checkpoints/seed-1.zip", "checkpoints/seed-2.zip"));
    for (String name : names) {
      assertThat(fixture.result(name)).isNotEmptyFile();
    }
    JsonNode metrics = fixture.metrics();
    assertThat(metrics.path("recipe").asText()).isEqualTo(job().recipe());
    assertThat(metrics.path("metrics")).isNotEmpty();
    assertThat(metrics.path("seeds")).hasSize(2);
    assertThat(metrics.path("baselines")).isNotEmpty();

    String printed = predict(fixture).assertDone().out();
    assertThat(printed).isNotBlank();
    Path to = folder.resolve("predicted.txt");
    predict(fixture, "--to", to.toString()).assertDone();
    assertThat(to).hasContent(printed);
  }

  /** job.yaml says all that the job needs, relative to the folder of the call. */
  @Test
  default void theResolvedJobGivesTheSameModel(@TempDir Path folder) throws IOException {
    JobFixture fixture = write(folder);
    fixture.run().assertDone();
    String predictions = predict(fixture).assertDone().out();
    Files.copy(fixture.result("job.yaml"), fixture.settings(), StandardCopyOption.REPLACE_EXISTING);

    fixture.run().assertDone();

    assertThat(predict(fixture).out()).isEqualTo(predictions);
  }

  @Test
  default void aResumedJobGivesTheSameFiles(@TempDir Path folder) throws IOException {
    JobFixture fixture = write(folder);
    fixture.run().assertDone();
    byte[] model = Files.readAllBytes(fixture.result("model.carrousel"));
    Map<String, String> tables = tables(fixture);
    Files.delete(fixture.result("checkpoints/seed-2.zip"));

    fixture.resumeWith().assertDone();

    assertThat(fixture.result("model.carrousel")).hasBinaryContent(model);
    assertThat(tables(fixture)).isEqualTo(tables);
    fixture.resumeWith(job().otherSetting()).assertBadInput("belongs to another job");
  }

  private Map<String, String> tables(JobFixture fixture) throws IOException {
    Map<String, String> tables = new LinkedHashMap<>();
    for (String name : job().results()) {
      if (name.endsWith(".csv")) {
        tables.put(name, Files.readString(fixture.result(name)));
      }
    }
    return tables;
  }

  @Test
  default void unknownKeysAreOfferedAllOfThem(@TempDir Path folder) throws IOException {
    JobFixture fixture = write(folder);
    fixture.runWith("dta=x").assertBadInput("unknown key \"dta\"", "did you mean \"data\"?");
    fixture.runWith("epoch=1").assertBadInput("did you mean \"epochs\"?");
    assertThat(fixture.output()).doesNotExist();
    assertThat(Recipes.named(job().recipe(), "").keys().keys())
        .allSatisfy(key -> assertThat(key.meaning()).as(key.name()).isNotBlank())
        .allSatisfy(key -> assertThat(key.values()).as(key.name()).isNotBlank());
  }

  @Test
  default void aPredictionRefusesWhatIsNotItsOwn(@TempDir Path folder) throws IOException {
    JobFixture fixture = write(folder);
    fixture.run().assertDone();

    predict(fixture, "--set", "epochs=3").assertBadInput("-Dset.epochs");
    if (!job().recipe().equals("forecast")) {
      predict(fixture, "--future", "y.csv")
          .assertBadInput(
              "a file of the future, y.csv, for the recipe " + job().recipe(), "leave it out");
    }
    predict(fixture, "--to", folder.toString()).assertBadInput(folder + ": a folder");
    Path model = fixture.result("model.carrousel");
    byte[] bytes = Files.readAllBytes(model);
    predict(fixture, "--to", model.toString()).assertBadInput(model + ": the model itself");
    assertThat(model).hasBinaryContent(bytes);
    String input = writeFiles(folder).toString();
    predict(fixture, "--to", input).assertBadInput(input + ": the input itself");
  }
}
