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
import org.carrousel.recipes.settings.SettingsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small labelling through the command: files, prediction, comparison, resuming. */
@Tag("whole-job")
class LabelJobTest {
  @TempDir Path folder;

  @BeforeEach
  void smallJob() throws IOException {
    Files.writeString(folder.resolve("steps.csv"), csv(0, 30, true));
    Files.writeString(
        folder.resolve("steps.yaml"),
        """
        recipe: label
        data: %s
        entity: id
        time: t
        units: 3
        dropout: 0.2
        epochs: 2
        batch-size: 8
        """
            .formatted(folder.resolve("steps.csv")));
  }

  /** Sequences of 3 to 6 rows of a number, labelled by its sign, and by two marks. */
  private static String csv(int from, int to, boolean labelled) {
    return IntStream.range(from, to)
        .boxed()
        .flatMap(
            number -> IntStream.range(0, 3 + number % 4).mapToObj(t -> row(number, t, labelled)))
        .collect(
            Collectors.joining(
                "\n", labelled ? "id,t,height,label,big,odd\n" : "id,t,height\n", "\n"));
  }

  private static String row(int number, int t, boolean labelled) {
    int height = (number * 7 + t * 5) % 11 - 5;
    String row = "s%d,%d,%d".formatted(number, t, height);
    return labelled
        ? "%s,%s,%d,%d"
            .formatted(row, height > 0 ? "up" : "down", height > 2 ? 1 : 0, Math.abs(height % 2))
        : row;
  }

  private Path results() {
    return folder.resolve("jobs/steps");
  }

  private Outcome run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "label",
                "--job",
                folder.resolve("steps.yaml").toString(),
                "--output",
                folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private Outcome predict() throws IOException {
    Path input = Files.writeString(folder.resolve("new.csv"), csv(40, 42, false));
    return Outcome.here(
            "predict",
            "--model",
            results().resolve("model.carrousel").toString(),
            "--input",
            input.toString())
        .assertDone();
  }

  @Test
  void leavesItsResultsInItsFolderAndPredicts() throws IOException {
    Outcome outcome = run("--set", "seeds=2", "--set", "features=height").assertDone();

    assertThat(outcome.out()).startsWith("steps: 30 sequences of ");
    for (String name :
        List.of(
            "job.yaml",
            "model.carrousel",
            "predictions.csv",
            "confusion.csv",
            "report.html",
            "labels.png",
            "confusion.png",
            "loss.png",
            "checkpoints/seed-2.zip")) {
      assertThat(results().resolve(name)).isNotEmptyFile();
    }
    JsonNode metrics = metrics();
    assertThat(metrics.path("recipe").asText()).isEqualTo("label");
    assertThat(metrics.path("metrics").path("test.accuracy").isNumber()).isTrue();
    assertThat(metrics.path("seeds")).hasSize(2);
    assertThat(metrics.path("baselines").fieldNames())
        .toIterable()
        .containsExactly(
            "shares of the labels", "shares at the time step", "ridge of the time step");
    assertThat(Files.readString(results().resolve("predictions.csv")))
        .startsWith("name,step,truth,prediction,probability\n");

    List<String> lines = predict().out().lines().toList();
    assertThat(lines).hasSize(1 + 3 + 4).startsWith("name,step,label,probability");
    assertThat(lines.get(1)).matches("s40,1,(up|down),0\\.\\d+");
  }

  @Test
  void severalLabels() throws IOException {
    run("--set", "label=[big, odd]", "--set", "features=height").assertDone();

    assertThat(metrics().path("metrics").path("test.nll").isNumber()).isTrue();
    assertThat(results().resolve("confusion.csv")).doesNotExist();
    List<String> lines = predict().out().lines().toList();
    assertThat(lines)
        .hasSize(8)
        .startsWith("name,step,big,odd,probability of big,probability of odd");
    assertThat(lines.get(7)).matches("s41,4,[01],[01],[^,]+,[^,]+");
  }

  @Test
  void aComparisonIsResumedToTheSameFiles() throws IOException {
    String[] compare = {
      "--set", "compare=true", "--set", "delay=1", "--set", "context=1", "--set", "features=height"
    };
    Outcome outcome = run(compare).assertDone();
    assertThat(outcome.out())
        .containsPattern(
            "The claim (holds|does not hold) here: bidirectional LSTM > LSTM delayed by 1")
        .contains("MLP, window of 3 steps");
    assertThat(metrics().path("baselines").fieldNames())
        .toIterable()
        .startsWith("LSTM delayed by 1 steps", "LSTM", "MLP, window of 3 steps");
    byte[] model = Files.readAllBytes(results().resolve("model.carrousel"));
    byte[] predictions = Files.readAllBytes(results().resolve("predictions.csv"));
    String baselines = metrics().path("baselines").toString();
    Files.delete(results().resolve("checkpoints/lstm/seed-1.zip"));
    Files.delete(results().resolve("checkpoints/bidirectional-lstm/seed-1.zip"));

    List<String> resumed = new ArrayList<>(List.of(compare));
    resumed.addAll(List.of("--resume", "true"));
    run(resumed.toArray(String[]::new)).assertDone();

    assertThat(results().resolve("model.carrousel")).hasBinaryContent(model);
    assertThat(results().resolve("predictions.csv")).hasBinaryContent(predictions);
    assertThat(metrics().path("baselines")).hasToString(baselines);
  }

  @Test
  void anotherConfigurationIsNotResumed() {
    run("--set", "features=height").assertDone();

    run("--set", "features=height", "--resume", "true", "--set", "delay=1")
        .assertBadInput("belongs to another job");
  }

  @Test
  void whatCannotBeUsedIsNamed() {
    run("--set", "data=jsbb").assertBadInput("did you mean \"jsb\"?");
    run("--set", "data=cumulative-sums").assertBadInput("did you mean \"cumulative-sum\"?");
    run("--set", "speech.voice=slt").assertBadInput("unknown key \"voice\" in speech");
    run("--set", "speech.sentences=3").assertBadInput("sentences: 3");
    run("--set", "compare=true").assertBadInput("compare: true with", "delay: 0");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void theSettingsOfTheDataAreWrittenAsTheyWereGiven() throws IOException {
    assertThat(
            SettingsFile.read("x", "speech: {sentences: 20, voices: [a, b]}").get("speech").plain())
        .hasToString("{sentences=20, voices=[a, b]}");
  }

  private JsonNode metrics() throws IOException {
    return JsonMapper.builder().build().readTree(results().resolve("metrics.json").toFile());
  }
}
