package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip of {@code mvn -Pdist}, unpacked into a folder with a space, and its script. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
  private static final int MOST_SECONDS = 240;

  @TempDir private static Path folder;
  private static Path script;
  private static Path work;

  @BeforeAll
  static void unpack() throws IOException {
    Path home = folder.resolve("two words");
    try (InputStream in = Files.newInputStream(Path.of(System.getProperty("carrousel.zip")));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = home.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
          if (file.endsWith("bin/carrousel")) {
            script = file;
          }
        }
      }
    }
    work = Files.createDirectory(folder.resolve("my data"));
  }

  @Test
  void trainsAndPredictsFromFilesBesideTheUser() throws Exception {
    List<String> rows = new ArrayList<>(List.of("Day,Sales"));
    for (int day = 0; day < 60; day++) {
      rows.add(day + "," + (100 + day + 10 * (day % 7)));
    }
    Files.write(work.resolve("sales.csv"), rows);
    Files.writeString(work.resolve("my-sales.yaml"), "data: sales.csv\ntargets: Sales\n");

    Outcome training =
        run("forecast", "my-sales.yaml", "--set", "lags=6", "--set", "epochs=1", "--set", "seeds=3")
            .assertDone();
    Outcome prediction =
        run("predict", "--model", "jobs/my-sales/model.carrousel", "--input", "sales.csv")
            .assertDone();

    assertThat(training.out()).contains("engine simd", "from 6 lags", "results: jobs/my-sales");
    assertThat(training.err()).doesNotContain("WARNING", "SLF4J").contains("seed 3: epoch 1");
    assertThat(prediction.out()).contains("forecast");
  }

  @Test
  void helpSpeaksOfTheScript() throws Exception {
    assertThat(run("--help").assertDone().out())
        .contains("carrousel forecast", "Commands:")
        .doesNotContain("mvn");
    assertThat(run("predict", "--help").assertDone().out())
        .contains("carrousel predict --model FILE --input FILE");
    run("predict", "--input", "sales.csv").assertBadInput("no --model\n");
  }

  private static Outcome run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(err.toFile()))
            .start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
