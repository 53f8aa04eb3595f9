package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.recipes.Mirror;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small regression through the command: measures, prediction. */
@Tag("whole-job")
class RegressJobTest {
  @TempDir Path folder;
  private JobFixture job;

  @BeforeEach
  void smallJob() throws IOException {
    job = new JobFixture("regress", folder, "wear");
    Files.writeString(folder.resolve("wear.csv"), csv(0, 20));
    Files.writeString(
        job.settings(),
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

  @Test
  void leavesItsResultsInItsFolder() throws IOException {
    Outcome outcome = job.run().assertDone();

    assertThat(outcome.out()).startsWith("wear: 20 sequences of ").contains("mean of 2 seeds");
    assertThat(job.names("metrics")).containsExactly("test.rmse", "test.mae", "test.nasa_score");
    assertThat(job.names("baselines"))
        .containsExactly("mean of training", "mean life less age", "ridge on a summary");
  }

  @Test
  void theModelPredictsALifeForEachMachine() throws IOException {
    job.run().assertDone();
    Path input = Files.writeString(folder.resolve("new.csv"), csv(40, 43));

    assertThat(job.predict(input).assertDone().out().lines())
        .hasSize(4)
        .first()
        .isEqualTo("name,prediction");
  }

  @Test
  void aFileOfOtherFeaturesIsNotPredicted() throws IOException {
    job.run().assertDone();
    Path input = Files.writeString(folder.resolve("new.csv"), "id,t,heat,hum\na,1,2,3\n");

    job.predict(input).assertBadInput("2 features", "1 features (heat)");
  }

  @Test
  void badDataLeaveNothingBehind() throws IOException {
    Files.writeString(folder.resolve("wear.csv"), "id,t,heat\na,1,x\n");

    job.runWith("features=heat").assertBadInput("wear.csv, line 2, column heat: \"x\"", "a number");
    job.runWith("data=fd001").assertBadInput("data: fd001", "the id of a data set");
    job.runWith("data=airline", "entity=")
        .assertBadInput("no key says which rows are a sequence", "entity");
    assertThat(job.output()).doesNotExist();
  }

  @Test
  void picturesHaveNoRowsWithATime() {
    Mirror.file("mnist");

    job.runWith("data=mnist", "entity=").assertBadInput("data: mnist");
    assertThat(job.output()).doesNotExist();
  }
}
