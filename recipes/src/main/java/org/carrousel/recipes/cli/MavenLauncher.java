package org.carrousel.recipes.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carrousel.backend.CommandSyntax;
import org.carrousel.config.KeyInfo;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Recipes;

/**
 * Starts a job from a Maven profile: turns the {@code -D} properties into the job's options, and
 * ends Maven with the job's exit status, which Maven itself would turn into 1.
 */
public final class MavenLauncher {
  private static final List<String> OPTIONS =
      List.of("job", "resume", "model", "input", "future", "to");

  private static final String SET = "set.";

  /** System property of the job's process: names of the properties that became no option. */
  static final String UNUSED = "carrousel.unused";

  private MavenLauncher() {}

  /**
   * Runs the job.
   *
   * @param arguments the command
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(options(System.getProperties()));
    System.setProperty(UNUSED, String.join(",", unused(System.getProperties())));
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

  private static Set<String> unused(Properties properties) {
    Set<String> names = new TreeSet<>(properties.stringPropertyNames());
    names.removeIf(name -> OPTIONS.contains(name) || name.startsWith(SET));
    return names;
  }

  /**
   * Refuses a setting that lacks its prefix, such as {@code -Dlags=6}, which would be ignored.
   *
   * @throws BadInputException if an unused property has the name of a key
   */
  static void requireNoKeyUnused() {
    Set<String> keys =
        Recipes.all().stream()
            .flatMap(recipe -> recipe.keys().keys().stream())
            .map(KeyInfo::name)
            .collect(Collectors.toSet());
    String unused = System.getProperty(UNUSED, "");
    Arrays.stream(unused.split(","))
        .filter(keys::contains)
        .findFirst()
        .ifPresent(
            key -> {
              throw new BadInputException(
                  "-D" + key, "-Dset.%s=VALUE for the setting %s".formatted(key, key), "add set.");
            });
  }
}
