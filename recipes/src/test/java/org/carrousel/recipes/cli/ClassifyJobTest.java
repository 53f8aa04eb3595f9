package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small classification through the command: files, prediction, resuming. */
@Tag("whole-job")
class ClassifyJobTest {
  @TempDir Path folder;

  @BeforeEach
  void smallJob() throws IOException {
    Files.writeString(folder.resolve("waves.csv"), csv(0, 30));
    Files.writeString(
        folder.resolve("waves.yaml"),
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

  private Path results() {
    return folder.resolve("jobs/waves");
  }

  private Outcome run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "classify",
                "--job",
                folder.resolve("waves.yaml").toString(),
                "--output",
                folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  @Test
  void theMeasuresAndBaselinesOfAClassification() throws IOException {
    Outcome outcome = run().assertDone();

    assertThat(outcome.out()).startsWith("waves: 30 sequences of ");
    JsonNode metrics =
        JsonMapper.builder().build().readTree(results().resolve("metrics.json").toFile());
    assertThat(metrics.path("metrics").fieldNames())
        .toIterable()
        .containsExactly("test.accuracy", "test.macro_f1", "test.log_loss");
    assertThat(metrics.path("baselines").fieldNames())
        .toIterable()
        .containsExactly("majority class", "ridge", "1-NN, time warping");
  }

  /** A test file and a validation file take the place of held-out parts. */
  @Test
  void partsOfTheirOwn() throws IOException {
    Files.writeString(folder.resolve("test.csv"), csv(30, 40));
    Files.writeString(folder.resolve("validation.csv"), csv(40, 46));

    Outcome outcome =
        run("--set", "test-data=test.csv", "--set", "validation-data=validation.csv").assertDone();

    assertThat(outcome.out()).startsWith("waves: 30 training, 6 validation, 10 test sequences of ");
    assertThat(Files.readAllLines(results().resolve("predictions.csv"))).hasSize(11);
    Files.writeString(folder.resolve("test.csv"), "id,t,height,class\n");
    run("--set", "test-data=test.csv").assertBadInput("test");
  }

  @Test
  void theModelPredictsWithoutClasses() throws IOException {
    run().assertDone();
    Path input = folder.resolve("new.csv");
    Files.writeString(input, csv(40, 43).replaceAll("(?m),[^,]*$", ""));

    Outcome printed =
        Outcome.here(
                "predict",
                "--model",
                results().resolve("model.carrousel").toString(),
                "--input",
                input.toString())
            .assertDone();

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
        folder.resolve("waves.yaml"),
        """
        group: pair
        positive: up
        verdict: mean
        compare: {oversampling: {balance: oversampling}}
        """,
        StandardOpenOption.APPEND);

    Outcome outcome = run().assertDone();

    assertThat(outcome.out()).contains("verdict of a group", "LSTM, compared: oversampling");
    assertThat(Files.readAllLines(results().resolve("comparison.csv")))
        .hasSize(5)
        .first()
        .asString()
        .startsWith("variant,seed,test.accuracy")
        .contains("test.pr_auc");
    Outcome printed =
        Outcome.here(
                "predict",
                "--model",
                results().resolve("model.carrousel").toString(),
                "--input",
                folder.resolve("waves.csv").toString())
            .assertDone();
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

    run("--set", "features=height")
        .assertBadInput("waves.csv, line 2, column height: \"x\"", "a number");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void aFutureIsForForecasts() {
    run().assertDone();

    Outcome.here(
            "predict",
            "--model",
            results().resolve("model.carrousel").toString(),
            "--input",
            "x.csv",
            "--future",
            "y.csv")
        .assertBadInput("a file of the future, y.csv, for the recipe classify");
  }

  @Test
  void anUnknownDataSetIsNamed() {
    run("--set", "data=japanese-vowel").assertBadInput("did you mean \"japanese-vowels\"?");
  }
}
