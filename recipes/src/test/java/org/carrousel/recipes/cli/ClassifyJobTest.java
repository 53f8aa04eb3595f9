package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small classification through the command: measures, prediction. */
@Tag("whole-job")
class ClassifyJobTest {
  @TempDir Path folder;
  private JobFixture job;

  @BeforeEach
  void smallJob() throws IOException {
    job = new JobFixture("classify", folder, "waves");
    Files.writeString(folder.resolve("waves.csv"), csv(0, 30));
    Files.writeString(
        job.settings(),
        """
        recipe: classify
        data: %s
        entity: id
        time: t
        units: 3
        dropout: 0.2
        epochs: 2
        batch-size: 8
        seeds: 2
        """
            .formatted(folder.resolve("waves.csv")));
  }

  /** Sequences of 3 to 6 rows, going up or down. */
  private static String csv(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .flatMap(
            number ->
                IntStream.range(0, 3 + number % 4)
                    .mapToObj(
                        t ->
                            "w%d,%d,%d,%s"
                                .formatted(
                                    number,
                                    t,
                                    number % 2 == 0 ? t : -t,
                                    number % 2 == 0 ? "up" : "down")))
        .collect(Collectors.joining("\n", "id,t,height,class\n", "\n"));
  }

  @Test
  void theMeasuresAndBaselinesOfAClassification() throws IOException {
    Outcome outcome = job.run().assertDone();

    assertThat(outcome.out()).startsWith("waves: 30 sequences of ");
    assertThat(job.names("metrics"))
        .containsExactly("test.accuracy", "test.macro_f1", "test.log_loss");
    assertThat(job.names("baselines"))
        .containsExactly("majority class", "ridge", "1-NN, time warping");
  }

  /** A test file and a validation file take the place of held-out parts. */
  @Test
  void partsOfTheirOwn() throws IOException {
    Files.writeString(folder.resolve("test.csv"), csv(30, 40));
    Files.writeString(folder.resolve("validation.csv"), csv(40, 46));

    Outcome outcome =
        job.runWith("test-data=test.csv", "validation-data=validation.csv").assertDone();

    assertThat(outcome.out()).startsWith("waves: 30 training, 6 validation, 10 test sequences of ");
    assertThat(job.resultLines("predictions.csv")).hasSize(11);
    Files.writeString(folder.resolve("test.csv"), "id,t,height,class\n");
    job.runWith("test-data=test.csv").assertBadInput("test");
  }

  @Test
  void theModelPredictsWithoutClasses() throws IOException {
    job.run().assertDone();
    Path input = folder.resolve("new.csv");
    Files.writeString(input, csv(40, 43).replaceAll("(?m),[^,]*$", ""));

    Outcome printed = job.predict(input).assertDone();

    assertThat(printed.out())
        .startsWith("name,class,probability,unknown\nw40,")
        .contains("\nw41,", "\nw42,");
  }

  /** Ways with rare classes beside each other, and a verdict for each pair of waves. */
  @Test
  void groupsAreJudged() throws IOException {
    String pairs =
        csv(0, 30)
            .lines()
            .map(ClassifyJobTest::withPair)
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(folder.resolve("waves.csv"), pairs);
    Files.writeString(
        job.settings(),
        """
        group: pair
        positive: up
        verdict: mean
        compare: {oversampling: {balance: oversampling}}
        """,
        StandardOpenOption.APPEND);

    Outcome outcome = job.run().assertDone();

    assertThat(outcome.out()).contains("verdict of a group", "LSTM, compared: oversampling");
    assertThat(job.resultLines("comparison.csv"))
        .hasSize(5)
        .first()
        .asString()
        .startsWith("variant,seed,test.accuracy")
        .contains("test.pr_auc");
    Outcome printed = job.predict(folder.resolve("waves.csv")).assertDone();
    assertThat(printed.out().lines())
        .hasSize(16)
        .first()
        .isEqualTo("name,positive,score,threshold");
    assertThat(printed.out()).contains("\np0,", "\np14,");
  }

  /** Waves 0 and 1 are the pair p0. */
  private static String withPair(String line) {
    String name = line.substring(0, line.indexOf(','));
    return name.equals("id")
        ? line + ",pair"
        : line + ",p" + Integer.parseInt(name.substring(1)) / 2;
  }

  @Test
  void badDataLeavesNothingBehind() throws IOException {
    Files.writeString(folder.resolve("waves.csv"), "id,t,height,class\na,1,x,up\n");

    job.runWith("features=height")
        .assertBadInput("waves.csv, line 2, column height: \"x\"", "a number");
    assertThat(job.output()).doesNotExist();
  }

  @Test
  void anUnknownDataSetIsNamed() {
    job.runWith("data=japanese-vowel").assertBadInput("did you mean \"japanese-vowels\"?");
  }
}
