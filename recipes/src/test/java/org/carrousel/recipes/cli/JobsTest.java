package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {
  @TempDir private Path folder;

  @Test
  void leavesItsResultsInItsFolder() throws IOException {
    SmallJob job = SmallJob.in(folder);

    Outcome outcome = job.run().assertDone();

    assertThat(outcome.out())
        .startsWith("small: 60 rows of " + job.data() + "\n")
        .endsWith("\nresults: " + job.results() + "\n");
    for (String name :
        List.of(
            "job.yaml",
            "model.carrousel",
            "predictions.csv",
            "metrics.json",
            "report.html",
            "forecast.png",
            "loss.png",
            "checkpoints/seed-1.zip")) {
      assertThat(job.results().resolve(name)).isNotEmptyFile();
    }
    assertThat(job.results().resolve("job.yaml"))
        .content()
        .contains("recipe: forecast\n", "lags: 4\n", "independent: false\n", "stride: 1\n");
  }

  /** The resolved job says all that the model depends on. */
  @Test
  void theResolvedJobMakesTheSameModel() throws IOException {
    SmallJob job = SmallJob.in(folder);
    job.run("--set", "split.train=0.5").assertDone();
    byte[] model = Files.readAllBytes(job.model());

    Outcome.here(
            "forecast",
            "--job",
            job.results().resolve("job.yaml").toString(),
            "--output",
            job.output().toString())
        .assertDone();

    assertThat(job.output().resolve("job/model.carrousel")).hasBinaryContent(model);
  }

  @Test
  void anUnknownOptionIsBadInput() {
    Outcome.here("forecast", "--jbo", "airline")
        .assertBadInput("unknown option --jbo", "mvn -Pforecast", "did you mean \"--job\"?");
  }

  @Test
  void anUnknownCommandIsBadInput() {
    Outcome.here("forcast").assertBadInput("unknown argument forcast", "\"forecast\"?");
  }

  @Test
  void noCommandIsBadInput() {
    Outcome.here().assertBadInput("mvn -Pforecast");
  }

  @Test
  void anOptionOfTheWrongTypeIsBadInput() {
    Outcome.here("forecast", "--resume=maybe").assertBadInput("--resume", "maybe");
  }

  @Test
  void aPredictionWithoutAModelIsToldInTheWordsOfMaven() {
    Outcome.here("predict", "--input", "history.csv")
        .assertBadInput("no -Dmodel (--model)", "mvn -Ppredict -Dmodel=FILE -Dinput=FILE");
  }

  @Test
  void aFolderThatCannotBeCreatedIsRefusedBeforeTraining() throws IOException {
    SmallJob job = SmallJob.in(folder);
    Files.createFile(job.output());

    Outcome outcome = job.run();

    outcome.assertBadInput(
        job.results() + ": cannot be written", "expected: a path where files may be created");
    assertThat(outcome.out()).doesNotContain("epoch");
  }

  @Test
  void listsTheDataSets() {
    Outcome outcome = Outcome.here("datasets").assertDone();
    assertThat(outcome.out()).startsWith("id ").contains("\nairline ", "\netth1 ", "cache: ");
  }
}
