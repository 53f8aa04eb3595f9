package org.carrousel.recipes.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.carrousel.backend.JavaProcess;

/**
 * Starts a job from a Maven profile: turns the {@code -D} properties into the job's options, forks
 * one Java process with the flags and variables it wants, and ends Maven with the job's exit
 * status, which Maven itself would turn into 1.
 */
public final class MavenLauncher {
  private static final List<String> OPTIONS =
      List.of("job", "resume", "model", "input", "future", "to");

  private static final List<String> PASSED_ON =
      List.of("carrousel.data", "carrousel.cache", "carrousel.engine", "carrousel.jobs");

  private static final String SET = "set.";

  /**
   * Left to itself, the C library takes arrays that come and go, each of another size, from heaps
   * that they leave full of holes: the process grows by gigabytes. Those above this size, in bytes,
   * get pages of their own, which go back to the system at once.
   */
  private static final Map<String, String> MEMORY = Map.of("MALLOC_MMAP_THRESHOLD_", "262144");

  private MavenLauncher() {}

  /**
   * Runs the job.
   *
   * @param arguments the command
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(List.of("-Djava.awt.headless=true"));
    for (String property : PASSED_ON) {
      if (System.getProperty(property) != null) {
        flags.add("-D" + property + "=" + System.getProperty(property));
      }
    }
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(options(System.getProperties()));
    int status = JavaProcess.runLayers(Jobs.class, flags, MEMORY, all);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** The job's options as these properties ask for them: {@code job}, {@code set.lags}. */
  static List<String> options(Properties properties) {
    List<String> options = new ArrayList<>();
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      String value = properties.getProperty(name);
      if (OPTIONS.contains(name)) {
        options.addAll(List.of("--" + name, value));
      } else if (name.startsWith(SET)) {
        options.addAll(List.of("--set", name.substring(SET.length()) + "=" + value));
      }
    }
    return options;
  }
}
