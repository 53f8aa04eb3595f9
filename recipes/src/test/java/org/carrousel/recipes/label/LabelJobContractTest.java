package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.JobContract;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.cli.JobFixture;
import org.carrousel.recipes.cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: steps.csv
      entity: id
      time: t
      features: height
      dropout: 0.2
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    Files.writeString(folder.resolve("steps.csv"), Tones.csv(0, 30));
    return Files.writeString(folder.resolve("new.csv"), "id,t,height\ns,1,-4\ns,2,3\nt,1,0\n");
  }

  @Override
  public Job job() {
    return new Job(
        "label", JOB, "delay=1", "predictions.csv", "confusion.csv", "labels.png", "confusion.png");
  }

  @Test
  void oneClassPerTimeStep(@TempDir Path folder) throws IOException {
    JobFixture job = write(folder);

    assertThat(job.run().assertDone().out()).startsWith("job: 30 sequences of ");

    assertThat(job.metrics().path("metrics").path("test.accuracy").isNumber()).isTrue();
    assertThat(job.names("baselines"))
        .containsExactly(
            "shares of the labels", "shares at the time step", "ridge of the time step");
    assertThat(job.resultLines("predictions.csv"))
        .startsWith("name,step,truth,prediction,probability");
    List<String> lines = job.predict(folder.resolve("new.csv")).assertDone().out().lines().toList();
    assertThat(lines).hasSize(4).startsWith("name,step,label,probability");
    assertThat(lines.get(1)).matches("s,1,(up|down),0\\.\\d+");
  }

  @Test
  void severalLabelsPerTimeStep(@TempDir Path folder) throws IOException {
    JobFixture job = write(folder);
    job.runWith("label=[big, odd]").assertDone();

    assertThat(job.metrics().path("metrics").path("test.nll").isNumber()).isTrue();
    assertThat(job.result("confusion.csv")).doesNotExist();
    List<String> lines = job.predict(folder.resolve("new.csv")).assertDone().out().lines().toList();
    assertThat(lines)
        .hasSize(4)
        .startsWith("name,step,big,odd,probability of big,probability of odd");
    assertThat(lines.get(3)).matches("t,1,[01],[01],[^,]+,[^,]+");
  }

  @Test
  void aComparisonIsResumedToTheSameFiles(@TempDir Path folder) throws IOException {
    String[] compare = {"compare=true", "delay=1", "context=1"};
    JobFixture job = write(folder);
    assertThat(job.runWith(compare).assertDone().out())
        .containsPattern(
            "The claim (holds|does not hold) here: bidirectional LSTM > LSTM delayed by 1")
        .contains("MLP, window of 3 steps");
    assertThat(job.names("baselines"))
        .startsWith("LSTM delayed by 1 steps", "LSTM", "MLP, window of 3 steps");
    byte[] model = Files.readAllBytes(job.result("model.carrousel"));
    byte[] predictions = Files.readAllBytes(job.result("predictions.csv"));
    String baselines = job.metrics().path("baselines").toString();
    Files.delete(job.result("checkpoints/compared-2/seed-1.zip"));
    Files.delete(job.result("checkpoints/seed-1.zip"));

    job.resumeWith(compare).assertDone();

    assertThat(job.result("model.carrousel")).hasBinaryContent(model);
    assertThat(job.result("predictions.csv")).hasBinaryContent(predictions);
    assertThat(job.metrics().path("baselines")).hasToString(baselines);
  }

  @Test
  void partsOfTheirOwn(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("validation.csv"), Tones.csv(30, 35));
    Files.writeString(folder.resolve("test.csv"), Tones.csv(35, 40));

    Outcome outcome =
        write(folder).runWith("validation-data=validation.csv", "test-data=test.csv").assertDone();

    assertThat(outcome.out())
        .startsWith("job: 30 training, 5 validation, 5 test sequences of steps.csv");
  }

  @Test
  void wrongValuesOfTheDataAreNamed(@TempDir Path folder) throws IOException {
    JobFixture job = write(folder);
    job.runWith("data=jsbb").assertBadInput("did you mean \"jsb\"?");
    job.runWith("data=cumulative-sums").assertBadInput("did you mean \"cumulative-sum\"?");
    job.runWith("speech.voice=slt").assertBadInput("unknown key \"voice\" in speech");
    job.runWith("speech.sentences=3").assertBadInput("sentences: 3");
    job.runWith("compare=true").assertBadInput("compare: true with", "delay: 0");
    assertThat(job.output()).doesNotExist();
  }

  @Test
  void groupsOfTheDataAreWrittenAsTheyWereGiven() {
    assertThat(
            SettingsFile.read("x", "speech: {sentences: 20, voices: [a, b]}").get("speech").plain())
        .hasToString("{sentences=20, voices=[a, b]}");
  }
}
