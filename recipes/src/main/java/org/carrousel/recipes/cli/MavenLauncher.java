package org.carrousel.recipes.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.carrousel.backend.CommandSyntax;

/**
 * Starts a job from a Maven profile: turns the {@code -D} properties into the job's options, and
 * ends Maven with the job's exit status, which Maven itself would turn into 1.
 */
public final class MavenLauncher {
  private static final List<String> OPTIONS =
      List.of("job", "resume", "model", "input", "future", "to");

  private static final String SET = "set.";

  private MavenLauncher() {}

  /**
   * Runs the job.
   *
   * @param arguments the command
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(options(System.getProperties()));
    int status = JobLauncher.run(CommandSyntax.MAVEN, all);
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
