package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.api.Recipes;
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
  /** The recipe's name. */
  String recipe();

  /** Lines of the job without {@code data}; the job's file is {@code job.yaml} in a folder. */
  List<String> settings();

  /** Writes the training data into the folder of the job and returns the value of the key. */
  String writeData(Path folder) throws IOException;

  /** Writes an input of a prediction into a folder. */
  Path writeInput(Path folder) throws IOException;

  /** Files of the job's results beside those of every job; by default none. */
  default List<String> results() {
    return List.of();
  }

  /** A setting that makes it another job, as {@code key=value}. */
  default String otherSetting() {
    return "learning-rate=0.007";
  }

  private Path job(Path folder) throws IOException {
    Path job = folder.resolve("job.yaml");
    if (!Files.exists(job)) {
      List<String> lines = new ArrayList<>(List.of("recipe: " + recipe()));
      lines.add("data: " + writeData(folder));
      lines.add("seeds: 2");
      lines.addAll(settings());
      Files.write(job, lines);
    }
    return job;
  }

  private Outcome run(Path folder, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(recipe(), "--job", job(folder).toString()));
    arguments.addAll(List.of("--output", folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private Outcome predict(Path folder, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("predict", "--model"));
    arguments.add(folder.resolve("jobs/job/model.carrousel").toString());
    arguments.addAll(List.of("--input", writeInput(folder).toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  @Test
  default void aJobWritesItsResultsAndPredicts(@TempDir Path folder) throws IOException {
    Outcome outcome = run(folder).assertDone();

    assertThat(outcome.out()).startsWith("job: ").contains("results: ");
    List<String> names = new ArrayList<>(results());
    names.addAll(List.of("job.yaml", "model.carrousel", "report.html", "loss.png", "metrics.json"));
    names.addAll(List.of("checkpoints/seed-1.zip", "checkpoints/seed-2.zip"));
    for (String name : names) {
      assertThat(folder.resolve("jobs/job").resolve(name)).isNotEmptyFile();
    }
    JsonNode metrics =
        JsonMapper.builder().build().readTree(folder.resolve("jobs/job/metrics.json").toFile());
    assertThat(metrics.path("recipe").asText()).isEqualTo(recipe());
    assertThat(metrics.path("metrics")).isNotEmpty();
    assertThat(metrics.path("seeds")).hasSize(2);
    assertThat(metrics.path("baselines")).isNotEmpty();

    String printed = predict(folder).assertDone().out();
    assertThat(printed).isNotBlank();
    Path to = folder.resolve("predicted.txt");
    predict(folder, "--to", to.toString()).assertDone();
    assertThat(to).hasContent(printed);
  }

  /** job.yaml says all that the job needs, relative to the folder of the call. */
  @Test
  default void theResolvedJobGivesTheSameModel(@TempDir Path folder) throws IOException {
    run(folder).assertDone();
    byte[] predictions = predict(folder).out().getBytes(StandardCharsets.UTF_8);
    Files.copy(
        folder.resolve("jobs/job/job.yaml"),
        folder.resolve("job.yaml"),
        StandardCopyOption.REPLACE_EXISTING);

    run(folder).assertDone();

    assertThat(predict(folder).out().getBytes(StandardCharsets.UTF_8)).isEqualTo(predictions);
  }

  @Test
  default void aResumedJobGivesTheSameFiles(@TempDir Path folder) throws IOException {
    run(folder).assertDone();
    Path model = folder.resolve("jobs/job/model.carrousel");
    byte[] before = Files.readAllBytes(model);
    Files.delete(folder.resolve("jobs/job/checkpoints/seed-2.zip"));

    run(folder, "--resume", "true").assertDone();

    assertThat(model).hasBinaryContent(before);
    run(folder, "--resume", "true", "--set", otherSetting())
        .assertBadInput("belongs to another job");
  }

  @Test
  default void unknownKeysAreOfferedAllOfThem(@TempDir Path folder) throws IOException {
    run(folder, "--set", "dta=x").assertBadInput("unknown key \"dta\"", "did you mean \"data\"?");
    run(folder, "--set", "epoch=1").assertBadInput("did you mean \"epochs\"?");
    assertThat(folder.resolve("jobs")).doesNotExist();
    assertThat(Recipes.named(recipe(), "").keys().keys())
        .allSatisfy(key -> assertThat(key.meaning()).as(key.name()).isNotBlank())
        .allSatisfy(key -> assertThat(key.values()).as(key.name()).isNotBlank());
  }

  @Test
  default void aPredictionRefusesKeysOfTheTraining(@TempDir Path folder) throws IOException {
    run(folder).assertDone();

    predict(folder, "--set", "epochs=3").assertBadInput("-Dset.epochs");
  }
}
