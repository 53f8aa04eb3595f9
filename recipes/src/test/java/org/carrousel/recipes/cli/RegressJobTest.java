package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.recipes.Mirror;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small regression through the command: files, prediction, resuming. */
@Tag("whole-job")
class RegressJobTest {
  @TempDir Path folder;

  @BeforeEach
  void smallJob() throws IOException {
    Files.writeString(folder.resolve("wear.csv"), csv(0, 20));
    Files.writeString(
        folder.resolve("wear.yaml"),
        """
        recipe: regress
        data: %s
        entity: id
        time: t
        remaining-life: true
        window: 4
        cap: 5
        units: 3
        dropout: 0.2
        epochs: 2
        batch-size: 8
        seeds: 2
        """
            .formatted(folder.resolve("wear.csv")));
  }

  /** Machines of 4 to 7 rows whose heat rises to 20. */
  private static String csv(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .flatMap(
            number ->
                IntStream.range(0, 4 + number % 4)
                    .mapToObj(t -> "m%d,%d,%d".formatted(number, t, 20 - (3 + number % 4 - t))))
        .collect(Collectors.joining("\n", "id,t,heat\n", "\n"));
  }

  private Path results() {
    return folder.resolve("jobs/wear");
  }

  private Outcome run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "regress",
                "--job",
                folder.resolve("wear.yaml").toString(),
                "--output",
                folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private Outcome predict(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("predict", "--model", results().resolve("model.carrousel").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  @Test
  void leavesItsResultsInItsFolder() throws IOException {
    Outcome outcome = run().assertDone();

    assertThat(outcome.out()).startsWith("wear: 20 sequences of ").contains("mean of 2 seeds");
    for (String name :
        List.of(
            "job.yaml",
            "model.carrousel",
            "predictions.csv",
            "report.html",
            "predicted-against-true.png",
            "error-by-truth.png",
            "loss.png",
            "checkpoints/seed-2.zip")) {
      assertThat(results().resolve(name)).isNotEmptyFile();
    }
    JsonNode metrics =
        JsonMapper.builder().build().readTree(results().resolve("metrics.json").toFile());
    assertThat(metrics.path("recipe").asText()).isEqualTo("regress");
    assertThat(metrics.path("metrics").fieldNames())
        .toIterable()
        .containsExactly("test.rmse", "test.mae", "test.nasa_score");
    assertThat(metrics.path("seeds")).hasSize(2);
    assertThat(metrics.path("baselines").fieldNames())
        .toIterable()
        .containsExactly("mean of training", "mean life less age", "ridge on a summary");
  }

  @Test
  void theModelPredictsALifeForEachMachine() throws IOException {
    run().assertDone();
    Path input = Files.writeString(folder.resolve("new.csv"), csv(40, 43));

    assertThat(predict("--input", input.toString()).assertDone().out().lines())
        .hasSize(4)
        .first()
        .isEqualTo("name,prediction");
    predict("--input", "x.csv", "--future", "y.csv")
        .assertBadInput("a file of the future, y.csv, for the recipe regress", "leave it out");
  }

  @Test
  void aFileOfOtherFeaturesIsNotPredicted() throws IOException {
    run().assertDone();
    Path input = Files.writeString(folder.resolve("new.csv"), "id,t,heat,hum\na,1,2,3\n");

    predict("--input", input.toString()).assertBadInput("2 features", "1 features (heat)");
  }

  @Test
  void aResumedJobGivesTheSameFiles() throws IOException {
    run().assertDone();
    byte[] model = Files.readAllBytes(results().resolve("model.carrousel"));
    byte[] predictions = Files.readAllBytes(results().resolve("predictions.csv"));
    Files.delete(results().resolve("checkpoints/seed-2.zip"));

    run("--resume", "true").assertDone();

    assertThat(results().resolve("model.carrousel")).hasBinaryContent(model);
    assertThat(results().resolve("predictions.csv")).hasBinaryContent(predictions);
    run("--resume", "true", "--set", "cap=4").assertBadInput("belongs to another job");
  }

  @Test
  void badDataLeaveNothingBehind() throws IOException {
    Files.writeString(folder.resolve("wear.csv"), "id,t,heat\na,1,x\n");

    run("--set", "features=heat")
        .assertBadInput("wear.csv, line 2, column heat: \"x\"", "a number");
    run("--set", "data=fd001").assertBadInput("data: fd001", "the id of a data set");
    run("--set", "data=airline", "--set", "entity=")
        .assertBadInput("no key says which rows are a sequence", "entity");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void picturesHaveNoRowsWithATime() {
    Mirror.file("mnist");

    run("--set", "data=mnist", "--set", "entity=").assertBadInput("data: mnist");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }
}
