package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.datasets.WhoDidWhat;
import org.carrousel.recipes.Mirror;
import org.carrousel.series.CsvReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small ranking through the command: measures, prediction, refusals. */
@Tag("whole-job")
class RankJobTest {
  private static final String HEADER = "question,sentence,right\n";

  @TempDir Path folder;
  private JobFixture job;

  @BeforeEach
  void smallJob() throws IOException {
    job = new JobFixture("rank", folder, "deeds");
    Files.writeString(folder.resolve("deeds.csv"), csv(20, 1));
    Files.writeString(folder.resolve("few.txt"), "who 1 .5\nwhom -.5 2\nfollowed .25 .25\n");
    Files.writeString(
        job.settings(),
        """
        recipe: rank
        data: %s
        query: question
        candidate: sentence
        label: right
        units: 3
        dropout: 0.2
        epochs: 2
        batch-size: 8
        seeds: 2
        """
            .formatted(folder.resolve("deeds.csv")));
  }

  private static String csv(int questions, long seed) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (WhoDidWhat pair : WhoDidWhat.generate(questions, seed)) {
      csv.append(CsvReader.cell(pair.question()))
          .append(',')
          .append(CsvReader.cell(pair.sentence()));
      csv.append(',').append(pair.answers() ? 1 : 0).append('\n');
    }
    return csv.toString();
  }

  @Test
  void leavesItsResultsInItsFolder() throws IOException {
    Outcome outcome = job.runWith("vectors=" + folder.resolve("few.txt")).assertDone();

    assertThat(outcome.out()).startsWith("deeds: 160 pairs of ").contains("2 numbers of few.txt");
    assertThat(job.names("metrics"))
        .contains("test.map", "test.mrr", "test.network_map", "validation.network_map");
    assertThat(job.names("baselines"))
        .containsExactly(
            "random order", "BM25", "word overlap", "word overlap by rarity", "BM25 and overlaps");
  }

  @Test
  void theModelRanksWithoutLabels() throws IOException {
    job.run().assertDone();
    Path input = folder.resolve("new.csv");
    Files.writeString(input, csv(2, 9).replaceAll("(?m),[^,]*$", ""));

    Outcome printed = job.predict(input).assertDone();

    List<String> lines = printed.out().lines().toList();
    assertThat(lines).hasSize(17).first().isEqualTo("query,rank,score,candidate");
    double before = 1;
    for (String line : lines.subList(1, 9)) {
      String[] cells = line.split(",", -1);
      assertThat(Double.parseDouble(cells[2])).isBetween(0.0, before);
      before = Double.parseDouble(cells[2]);
    }
    assertThat(lines.get(1)).contains(",1,");
    assertThat(lines.get(8)).contains(",8,");
  }

  @Test
  void otherVectorsAreNotResumed() {
    job.run().assertDone();

    job.resumeWith("vectors=" + folder.resolve("few.txt")).assertBadInput("belongs to another job");
  }

  @Test
  void badDataLeavesNothingBehind() throws IOException {
    Files.writeString(folder.resolve("deeds.csv"), HEADER + "a,b,1\na,c,maybe\n");
    job.run()
        .assertBadInput(
            "deeds.csv, line 3, column right: \"maybe\"", "1 where", "correct the cell");

    Files.writeString(folder.resolve("deeds.csv"), HEADER + "a,b,1\n,c,0\n");
    job.run().assertBadInput("deeds.csv, line 3, column question: no text");

    Files.writeString(folder.resolve("deeds.csv"), HEADER + "a,b,1\na,c,0\n");
    job.run().assertBadInput("no test part");

    Path test = folder.resolve("test.csv");
    Files.writeString(test, HEADER + "x,b,1\nx,c,0\n");
    job.runWith("test-data=" + test)
        .assertBadInput("a validation part of 0 right and 0 wrong candidates", "both");

    job.runWith("candidate=text").assertBadInput("text", "sentence");
    job.runWith("data=who-did-wat").assertBadInput("did you mean \"who-did-what\"?");
    job.runWith("data=airline").assertBadInput("data: airline", "train.csv, dev.csv and test.csv");
    assertThat(job.output()).doesNotExist();
  }

  @Test
  void theTestPartNeedsAQuestionThatCanBeRankedWellOrBadly() throws IOException {
    Path test = folder.resolve("test.csv");
    Files.writeString(test, HEADER + "a,b,1\nc,d,0\n");

    job.runWith("test-data=" + test)
        .assertBadInput("a test part without a question that has a right and a wrong candidate");
  }

  /** Wang and Nyberg (2015) have .6370 for BM25; the network is as good as none. */
  @Test
  void bm25OfTrecQaIsThePublishedOne() throws IOException {
    Mirror.file("trecqa");

    Outcome.here(
            "rank",
            "--job",
            "trecqa",
            "--output",
            folder.resolve("jobs").toString(),
            "--set",
            "units=1",
            "--set",
            "epochs=1",
            "--set",
            "seeds=1",
            "--set",
            "batch-size=512")
        .assertDone();

    JsonNode metrics =
        JsonMapper.builder().build().readTree(folder.resolve("jobs/trecqa/metrics.json").toFile());
    double map = metrics.path("baselines").path("BM25").path("test.map").asDouble();
    assertThat(map).isCloseTo(.637, within(.02));
  }
}
