package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadBundleTest {
  @TempDir private static Path shared;
  private static SmallJob job;

  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    job = SmallJob.in(shared);
    job.run().assertDone();
  }

  @Test
  void aGoodOnePredicts() throws IOException {
    Path bundle = Files.copy(job.model(), folder.resolve("good.carrousel"));
    predict(bundle, job.data()).assertDone();
    // December 2005 is the last month of the history.
    assertThat(Files.readAllLines(folder.resolve("next.csv")).get(1))
        .startsWith(",value,2006-01,1,");
  }

  @Test
  void noFile() {
    assertRefused(
        folder.resolve("none.carrousel"), "none.carrousel: no such file", "check the path");
  }

  @Test
  void cutShort() throws IOException {
    byte[] whole = Files.readAllBytes(job.model());
    Path bundle = folder.resolve("cut.carrousel");
    Files.write(bundle, Arrays.copyOf(whole, whole.length / 2));
    assertRefused(bundle, "cut.carrousel is not a bundle, or is damaged", "copy it again");
  }

  /** Some bytes matter to nobody, such as an entry's time; the others must not go unnoticed. */
  @Test
  void aByteChanged() throws IOException {
    byte[] bytes = Files.readAllBytes(job.model());
    predict(job.model(), job.data()).assertDone();
    String forecast = Files.readString(folder.resolve("next.csv"));
    Path bundle = folder.resolve("changed.carrousel");
    int refused = 0;
    for (int changed = 0; changed < bytes.length; changed += 101) {
      bytes[changed] ^= 1;
      Files.write(bundle, bytes);
      bytes[changed] ^= 1;
      Outcome outcome = predict(bundle, job.data());
      if (outcome.status() == 0) {
        assertThat(folder.resolve("next.csv")).as("byte %d", changed).hasContent(forecast);
      } else {
        outcome.assertBadInput("changed.carrousel");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(bytes.length / 101 / 2);
  }

  @Test
  void notAZip() throws IOException {
    Path bundle = Files.writeString(folder.resolve("text.carrousel"), "a letter to a friend");
    assertRefused(bundle, "text.carrousel is not a bundle", "copy it again, or train again");
  }

  @Test
  void aZipOfSomethingElse() throws IOException {
    Path bundle = rewritten("coefficients.bin", "other.bin", null);
    assertRefused(bundle, "is not a bundle", "no entry coefficients.bin");
  }

  @Test
  void aNewerFormat() throws IOException {
    String manifest = "{\"format\":99,\"recipe\":\"forecast\",\"later\":true}";
    Path bundle = rewritten("bundle.json", "bundle.json", manifest);
    assertRefused(bundle, "has bundle format 99", "format 1 or older", "the newer Carrousel");
  }

  @Test
  void anotherRecipe() throws IOException {
    String manifest = "{\"format\":1,\"recipe\":\"compose\"}";
    Path bundle = rewritten("bundle.json", "bundle.json", manifest);
    assertRefused(bundle, "made by the recipe compose", "one of the recipes ", "forecast");
  }

  @Test
  void lessHistoryThanLags() throws IOException {
    Path history = folder.resolve("short.csv");
    Files.writeString(history, SmallJob.csv(SmallJob.rows().subList(0, 3)));
    predict(job.model(), history).assertBadInput("short.csv", "3 rows", "at least 4 rows");
    assertThat(folder.resolve("next.csv")).doesNotExist();
  }

  private void assertRefused(Path bundle, String... parts) {
    predict(bundle, job.data()).assertBadInput(parts);
    assertThat(folder.resolve("next.csv")).doesNotExist();
  }

  private Outcome predict(Path bundle, Path history) {
    return Outcome.here(
        "predict",
        "--model",
        bundle.toString(),
        "--input",
        history.toString(),
        "--to",
        folder.resolve("next.csv").toString());
  }

  /** The good bundle with one entry under another name, or with other content. */
  private Path rewritten(String name, String as, String content) throws IOException {
    Path bundle = folder.resolve("rewritten.carrousel");
    try (ZipFile from = new ZipFile(job.model().toFile());
        OutputStream file = Files.newOutputStream(bundle);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : from.stream().toList()) {
        boolean changed = entry.getName().equals(name);
        to.putNextEntry(new ZipEntry(changed ? as : entry.getName()));
        to.write(
            changed && content != null
                ? content.getBytes(StandardCharsets.UTF_8)
                : from.getInputStream(entry).readAllBytes());
        to.closeEntry();
      }
    }
    return bundle;
  }
}
