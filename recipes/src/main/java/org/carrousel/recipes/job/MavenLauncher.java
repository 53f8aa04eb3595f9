package org.carrousel.recipes.job;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

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

  private MavenLauncher() {}

  /**
   * Runs the job.
   *
   * @param arguments the command
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    for (String property : PASSED_ON) {
      if (System.getProperty(property) != null) {
        command.add("-D" + property + "=" + System.getProperty(property));
      }
    }
    command.addAll(List.of("-cp", classPath(), Jobs.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(options(System.getProperties()));
    ProcessBuilder process = new ProcessBuilder(command).inheritIO();
    // Without a bound, idle OpenMP threads spin and stall whatever else the machine is doing.
    process.environment().putIfAbsent("GOMP_SPINCOUNT", "10000");
    Process job = process.start();
    // A Maven that is told to end takes the job along.
    Runtime.getRuntime().addShutdownHook(new Thread(job::destroy));
    int status = job.waitFor();
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

  private static String classPath() {
    if (!(MavenLauncher.class.getClassLoader() instanceof URLClassLoader loader)) {
      return System.getProperty("java.class.path");
    }
    List<String> paths = new ArrayList<>();
    for (URL url : loader.getURLs()) {
      try {
        paths.add(Path.of(url.toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException("Maven gave the class path entry " + url, e);
      }
    }
    return String.join(File.pathSeparator, paths);
  }
}
