package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("whole-job")
class ResumeTest {
  @TempDir private Path folder;
  private SmallJob job;

  @BeforeEach
  void runOnce() throws IOException {
    job = SmallJob.in(folder);
    job.run().assertDone();
  }

  @Test
  void aCompleteJobResumedGivesTheSameFiles() throws IOException {
    byte[] model = Files.readAllBytes(job.model());
    byte[] predictions = Files.readAllBytes(job.results().resolve("predictions.csv"));

    job.run("--resume", "true").assertDone();

    assertThat(job.model()).hasBinaryContent(model);
    assertThat(job.results().resolve("predictions.csv")).hasBinaryContent(predictions);
  }

  @Test
  void anotherConfigurationIsRefused() throws IOException {
    byte[] model = Files.readAllBytes(job.model());

    job.run("--resume", "true", "--set", "units=3")
        .assertBadInput("seed-1.zip belongs to another job", "run without resume");

    assertThat(job.model()).hasBinaryContent(model);
  }

  @Test
  void otherDataAreRefused() throws IOException {
    List<String> rows = new ArrayList<>(SmallJob.rows());
    rows.set(0, "2001-01,11.00");
    job.writeData(SmallJob.csv(rows));

    job.run("--resume", "true")
        .assertBadInput("seed-1.zip belongs to another job", "run without resume");
  }

  @Test
  void aDamagedCheckpointIsRefused() throws IOException {
    Path checkpoint = job.results().resolve("checkpoints/seed-1.zip");
    Files.writeString(checkpoint, "not a checkpoint");

    job.run("--resume", "true")
        .assertBadInput("seed-1.zip is damaged", "run without resume to start from scratch");
  }

  @Test
  void withoutResumeTrainingStartsAnew() throws IOException {
    Path checkpoint = job.results().resolve("checkpoints/seed-1.zip");
    byte[] before = Files.readAllBytes(checkpoint);

    job.run("--set", "units=3").assertDone();

    assertThat(Files.readAllBytes(checkpoint)).isNotEqualTo(before);
  }

  @Test
  void aRefusedJobLosesNoCheckpoint() throws IOException {
    Path checkpoint = job.results().resolve("checkpoints/seed-1.zip");
    byte[] before = Files.readAllBytes(checkpoint);

    job.run("--set", "lags=1000").assertBadInput("lags");

    assertThat(Files.readAllBytes(checkpoint)).isEqualTo(before);
  }

  @Test
  void whatAKilledRunLeftHalfWrittenIsRemoved() throws IOException {
    Path model = job.results().resolve(".model.carrousel.0a1b.part");
    Path checkpoint = job.results().resolve("checkpoints/.seed-1.zip.2c3d.part");
    Files.createFile(model);
    Files.createFile(checkpoint);

    job.run("--resume", "true").assertDone();

    assertThat(model).doesNotExist();
    assertThat(checkpoint).doesNotExist();
  }
}
