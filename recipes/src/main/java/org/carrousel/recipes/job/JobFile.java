package org.carrousel.recipes.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.settings.SettingsFile;

/**
 * A job as asked for: a YAML file, the user's or one of the recipe's own, with settings from the
 * command line over it.
 *
 * @param name of the output folder
 * @param source how messages name the file
 * @param settings by key
 */
record JobFile(String name, String source, Map<String, Setting> settings) {
  /**
   * Reads a job.
   *
   * @param recipe whose job it must be
   * @param job a path to a YAML file, or the name of one of the recipe's own
   * @param overrides values by key; {@code split.train} reaches into the group {@code split}
   */
  static JobFile read(RecipeJob recipe, String job, Map<String, String> overrides)
      throws IOException {
    Path path = Path.of(job);
    String text = Files.isRegularFile(path) ? text(path) : own(recipe, job);
    String fileName = path.getFileName().toString();
    String name = fileName.replaceFirst("\\.ya?ml$", "");
    Map<String, Setting> settings = new LinkedHashMap<>(SettingsFile.read(fileName, text));
    overrides.forEach((key, value) -> override(settings, key, value));
    Setting asked = settings.remove("recipe");
    if (asked != null && !asked.text().equals(recipe.recipe())) {
      throw asked.wrong("the recipe " + recipe.recipe() + ", whose profile was called");
    }
    return new JobFile(name, fileName, settings);
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new BadInputException(
          path + ": cannot be read (" + e + ")",
          "a YAML file in UTF-8",
          "check its permissions and its encoding",
          e);
    }
  }

  private static String own(RecipeJob recipe, String job) throws IOException {
    try (InputStream in =
        JobFile.class.getResourceAsStream("/jobs/" + recipe.recipe() + "/" + job + ".yaml")) {
      if (in == null) {
        throw new BadInputException(
            "no job file " + job,
            "a path to a YAML file, or one of the jobs " + String.join(", ", recipe.jobs()),
            NearestName.advice(job, recipe.jobs()));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void override(Map<String, Setting> settings, String key, String value) {
    String place = "-Dset." + key;
    String[] path = key.split("\\.", 2);
    if (path.length == 1) {
      settings.put(key, new Setting(key, parsed(place, value), place));
      return;
    }
    Map<Object, Object> group = new LinkedHashMap<>();
    Setting before = settings.get(path[0]);
    if (before != null && before.value() instanceof Map<?, ?> map) {
      group.putAll(map);
    }
    group.put(path[1], new Setting(path[1], parsed(place, value), place));
    settings.put(path[0], new Setting(path[0], group, place));
  }

  /** A list or a group may be written as in YAML: {@code [log, standard]}; nothing is no value. */
  private static Object parsed(String place, String value) {
    if (value.isBlank()) {
      return List.of();
    }
    return SettingsFile.read(place, "value: " + value).get("value").value();
  }
}
