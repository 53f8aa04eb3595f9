package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carrousel.backend.VectorApi;

/** A job in a JVM of its own, with this one's class path. */
final class JobProcess {
  private static final int MOST_SECONDS = 240;

  private final Process process;
  private final Path out;
  private final Path err;

  private JobProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts {@link Jobs} in a working folder, with the engines that a job has. */
  static JobProcess start(Path folder, String... arguments) throws IOException {
    return start(folder, VectorApi.flags(), Jobs.class, arguments);
  }

  /** Starts a class with JVM flags in a working folder. */
  static JobProcess start(Path folder, List<String> flags, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Djava.awt.headless=true"));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    // Files, because a pipe that nobody reads would stop the process when it is full.
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("GOMP_SPINCOUNT", "10000");
    return new JobProcess(builder.start(), out, err);
  }

  /** Waits for its end. */
  Outcome outcome() throws IOException, InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + MOST_SECONDS + " seconds");
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /**
   * Kills it (SIGKILL) after a time.
   *
   * @return false if it came to its end before
   */
  boolean killedAfter(long milliseconds) throws InterruptedException {
    if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }
}
