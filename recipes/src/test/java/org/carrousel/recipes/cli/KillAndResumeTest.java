package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("whole-job")
class KillAndResumeTest {
  private static final int KILLS = 5;

  @TempDir private Path folder;

  /** Dropout draws random numbers at each step; the validation part decides which epoch is kept. */
  @Test
  void aJobKilledAtFiveMomentsEndsInTheBitsOfOneThatWasNot()
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    SmallJob job = SmallJob.in(folder);
    job.writeSettings(
        List.of(
            "targets: value",
            "time: month",
            "lags: 12",
            "units: 8",
            "dropout: 0.2",
            "split: {train: 0.6, validation: 0.2}",
            "batch-size: 8",
            "epochs: 50",
            "patience: 0",
            "seeds: 2"));
    long started = System.nanoTime();
    start(job, "undisturbed").outcome().assertDone();
    long milliseconds = (System.nanoTime() - started) / 1_000_000;

    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int kills = 0;
    while (kills < KILLS) {
      long moment = (long) (random.nextDouble() * milliseconds / 3);
      kills += start(job, "killed").killedAfter(moment) ? 1 : 0;
    }
    start(job, "killed").outcome().assertDone();

    String reason = "random seed " + seed + " over " + milliseconds + " ms";
    Path undisturbed = folder.resolve("undisturbed/small");
    Path killed = folder.resolve("killed/small");
    assertThat(entries(killed))
        .as(reason)
        .containsKeys("coefficients.bin", "updaterState.bin")
        .isEqualTo(entries(undisturbed));
    assertThat(killed.resolve("predictions.csv"))
        .as(reason)
        .hasSameBinaryContentAs(undisturbed.resolve("predictions.csv"));
    for (String part : List.of("metrics", "seeds", "baselines")) {
      assertThat(metrics(killed).get(part)).as(reason).isEqualTo(metrics(undisturbed).get(part));
    }
    assertThat(names(killed)).as(reason).isEqualTo(names(undisturbed));
  }

  private JobProcess start(SmallJob job, String output) throws IOException {
    return JobProcess.start(
        folder,
        "forecast",
        "--job",
        job.settings().toString(),
        "--output",
        output,
        "--resume",
        "true");
  }

  /** SHA-256 of each entry of the bundle, by name. */
  private static Map<String, String> entries(Path results)
      throws IOException, NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    Map<String, String> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(results.resolve("model.carrousel").toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        entries.put(entry.getName(), HexFormat.of().formatHex(sha256.digest(content)));
      }
    }
    return entries;
  }

  private static JsonNode metrics(Path results) throws IOException {
    return JsonMapper.builder().build().readTree(results.resolve("metrics.json").toFile());
  }

  private static List<String> names(Path results) throws IOException {
    try (Stream<Path> files = Files.walk(results)) {
      return files.map(file -> results.relativize(file).toString()).sorted().toList();
    }
  }
}
