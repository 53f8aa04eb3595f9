package org.carrousel.recipes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.CommandSyntax;
import org.carrousel.config.KeyInfo;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.file.InputFile;
import org.carrousel.file.Utf8;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.RecipeConfig;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.DataFiles;

/**
 * A job: a YAML file, the user's or one that comes with the recipe, with settings of the command
 * line in place of the file's.
 *
 * @param name of the output folder
 * @param source how messages name the file
 * @param folder of the file; null for a job that comes with the recipe
 */
record JobFile(String name, String source, Path folder, Map<String, Setting> settings) {
  /**
   * Reads a job.
   *
   * @param recipe whose job it must be
   * @param job a path to a YAML file, or the name of one that comes with the recipe
   * @param overrides values by key; {@code split.train} reaches into the group {@code split}
   */
  static JobFile read(Recipe<?, ?, ?> recipe, String job, Map<String, String> overrides)
      throws IOException {
    Path path = Path.of(job);
    boolean file =
        Files.isRegularFile(path) || (Files.isDirectory(path) && !recipe.jobs().contains(job));
    String text = file ? text(path) : own(recipe, job);
    String fileName = path.getFileName().toString();
    String name = fileName.replaceFirst("\\.ya?ml$", "");
    Map<String, Setting> settings = new LinkedHashMap<>(SettingsFile.read(fileName, text));
    overrides.forEach((key, value) -> override(settings, key, value));
    Setting asked = settings.remove("recipe");
    if (asked != null && !asked.text().equals(recipe.name())) {
      throw asked.wrong("the recipe " + recipe.name() + ", whose profile was called");
    }
    return new JobFile(name, fileName, file ? path.toAbsolutePath().getParent() : null, settings);
  }

  /** Settings of the keys that name files. */
  DataFiles files(Recipe<?, ?, ?> recipe) {
    return new DataFiles(source, folder, split(recipe, true));
  }

  /** The configuration; keys that name files are left out. */
  <C extends Record & RecipeConfig<C>> C config(Recipe<C, ?, ?> recipe) {
    return recipe.keys().read(source, split(recipe, false));
  }

  /** Every key with its value, as a job file that gives the same results. */
  <C extends Record & RecipeConfig<C>> Map<String, Object> resolved(
      Recipe<C, ?, ?> recipe, C config) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    resolved.put("recipe", recipe.name());
    split(recipe, true).forEach((key, setting) -> resolved.put(key, setting.plain()));
    resolved.putAll(recipe.keys().values(config));
    return resolved;
  }

  private Map<String, Setting> split(Recipe<?, ?, ?> recipe, boolean ofData) {
    List<String> names = recipe.dataKeys().stream().map(KeyInfo::name).toList();
    Map<String, Setting> part = new LinkedHashMap<>(settings);
    part.keySet().removeIf(key -> names.contains(key) != ofData);
    return part;
  }

  private static String text(Path path) {
    byte[] bytes = InputFile.bytes(path, "a job file in YAML");
    return Utf8.decode(path.toString(), 1, Utf8.withoutMark(bytes));
  }

  private static String own(Recipe<?, ?, ?> recipe, String job) throws IOException {
    try (InputStream in =
        JobFile.class.getResourceAsStream("/jobs/" + recipe.name() + "/" + job + ".yaml")) {
      if (in == null) {
        throw new BadInputException(
            "no job file " + job,
            "a path to a YAML file, or one of the jobs " + String.join(", ", recipe.jobs()),
            NearestName.advice(job, recipe.jobs()));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static void override(Map<String, Setting> settings, String key, String value) {
    String place = CommandSyntax.current().setting(key);
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
