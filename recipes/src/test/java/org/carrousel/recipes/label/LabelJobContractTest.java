package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.JobContract;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelJobContractTest implements JobContract {
  @Override
  public String recipe() {
    return "label";
  }

  @Override
  public List<String> settings() {
    return List.of(
        "entity: id",
        "time: t",
        "features: height",
        "units: 3",
        "dropout: 0.2",
        "epochs: 2",
        "batch-size: 8");
  }

  @Override
  public String writeData(Path folder) throws IOException {
    Files.writeString(folder.resolve("steps.csv"), Tones.csv(0, 30));
    return "steps.csv";
  }

  @Override
  public Path writeInput(Path folder) throws IOException {
    return Files.writeString(folder.resolve("new.csv"), "id,t,height\ns,1,-4\ns,2,3\nt,1,0\n");
  }

  @Override
  public List<String> results() {
    return List.of("predictions.csv", "confusion.csv", "labels.png", "confusion.png");
  }

  @Override
  public String otherSetting() {
    return "delay=1";
  }

  private Outcome run(Path folder, String... options) throws IOException {
    Path job = folder.resolve("steps.yaml");
    List<String> lines = new ArrayList<>(settings());
    lines.add("data: " + writeData(folder));
    Files.write(job, lines);
    List<String> arguments = new ArrayList<>(List.of("label", "--job", job.toString()));
    arguments.addAll(List.of("--output", folder.resolve("jobs").toString()));
    for (String option : options) {
      arguments.addAll(
          option.equals("--resume") ? List.of(option, "true") : List.of("--set", option));
    }
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private List<String> predict(Path folder) throws IOException {
    return Outcome.here(
            "predict",
            "--model",
            folder.resolve("jobs/steps/model.carrousel").toString(),
            "--input",
            writeInput(folder).toString())
        .assertDone()
        .out()
        .lines()
        .toList();
  }

  private static JsonNode metrics(Path folder) throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(folder.resolve("jobs/steps/metrics.json").toFile());
  }

  @Test
  void oneClassPerTimeStep(@TempDir Path folder) throws IOException {
    assertThat(run(folder).assertDone().out()).startsWith("steps: 30 sequences of ");

    assertThat(metrics(folder).path("metrics").path("test.accuracy").isNumber()).isTrue();
    assertThat(metrics(folder).path("baselines").fieldNames())
        .toIterable()
        .containsExactly(
            "shares of the labels", "shares at the time step", "ridge of the time step");
    assertThat(Files.readString(folder.resolve("jobs/steps/predictions.csv")))
        .startsWith("name,step,truth,prediction,probability\n");
    List<String> lines = predict(folder);
    assertThat(lines).hasSize(4).startsWith("name,step,label,probability");
    assertThat(lines.get(1)).matches("s,1,(up|down),0\\.\\d+");
  }

  @Test
  void severalLabelsPerTimeStep(@TempDir Path folder) throws IOException {
    run(folder, "label=[big, odd]").assertDone();

    assertThat(metrics(folder).path("metrics").path("test.nll").isNumber()).isTrue();
    assertThat(folder.resolve("jobs/steps/confusion.csv")).doesNotExist();
    List<String> lines = predict(folder);
    assertThat(lines)
        .hasSize(4)
        .startsWith("name,step,big,odd,probability of big,probability of odd");
    assertThat(lines.get(3)).matches("t,1,[01],[01],[^,]+,[^,]+");
  }

  @Test
  void aComparisonIsResumedToTheSameFiles(@TempDir Path folder) throws IOException {
    String[] compare = {"compare=true", "delay=1", "context=1"};
    Outcome outcome = run(folder, compare).assertDone();
    assertThat(outcome.out())
        .containsPattern(
            "The claim (holds|does not hold) here: bidirectional LSTM > LSTM delayed by 1")
        .contains("MLP, window of 3 steps");
    assertThat(metrics(folder).path("baselines").fieldNames())
        .toIterable()
        .startsWith("LSTM delayed by 1 steps", "LSTM", "MLP, window of 3 steps");
    Path results = folder.resolve("jobs/steps");
    byte[] model = Files.readAllBytes(results.resolve("model.carrousel"));
    byte[] predictions = Files.readAllBytes(results.resolve("predictions.csv"));
    String baselines = metrics(folder).path("baselines").toString();
    Files.delete(results.resolve("checkpoints/lstm/seed-1.zip"));
    Files.delete(results.resolve("checkpoints/seed-1.zip"));

    List<String> resumed = new ArrayList<>(List.of(compare));
    resumed.add("--resume");
    run(folder, resumed.toArray(String[]::new)).assertDone();

    assertThat(results.resolve("model.carrousel")).hasBinaryContent(model);
    assertThat(results.resolve("predictions.csv")).hasBinaryContent(predictions);
    assertThat(metrics(folder).path("baselines")).hasToString(baselines);
  }

  @Test
  void partsOfTheirOwn(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("validation.csv"), Tones.csv(30, 35));
    Files.writeString(folder.resolve("test.csv"), Tones.csv(35, 40));

    Outcome outcome =
        run(folder, "validation-data=validation.csv", "test-data=test.csv").assertDone();

    assertThat(outcome.out())
        .startsWith("steps: 30 training, 5 validation, 5 test sequences of steps.csv");
  }

  @Test
  void wrongValuesOfTheDataAreNamed(@TempDir Path folder) throws IOException {
    run(folder, "data=jsbb").assertBadInput("did you mean \"jsb\"?");
    run(folder, "data=cumulative-sums").assertBadInput("did you mean \"cumulative-sum\"?");
    run(folder, "speech.voice=slt").assertBadInput("unknown key \"voice\" in speech");
    run(folder, "speech.sentences=3").assertBadInput("sentences: 3");
    run(folder, "compare=true").assertBadInput("compare: true with", "delay: 0");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void groupsOfTheDataAreWrittenAsTheyWereGiven() {
    assertThat(
            SettingsFile.read("x", "speech: {sentences: 20, voices: [a, b]}").get("speech").plain())
        .hasToString("{sentences=20, voices=[a, b]}");
  }
}
