package org.carrousel.recipes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A job in a folder of its own: {@code NAME.yaml}, and {@code jobs/NAME} for the results.
 *
 * @param recipe the command
 * @param folder where all files are
 * @param name the job's name
 */
public record JobFixture(String recipe, Path folder, String name) {
  /** A file of the folder. */
  public Path file(String file) {
    return folder.resolve(file);
  }

  /** The job's YAML. */
  public Path settings() {
    return file(name + ".yaml");
  }

  /** Where results of all jobs appear. */
  public Path output() {
    return file("jobs");
  }

  /** A file of the results. */
  public Path result(String file) {
    return output().resolve(name).resolve(file);
  }

  /** Lines of a file of the results. */
  public List<String> resultLines(String file) throws IOException {
    return Files.readAllLines(result(file));
  }

  /** The written {@code metrics.json}. */
  public JsonNode metrics() throws IOException {
    return JsonMapper.builder().build().readTree(result("metrics.json").toFile());
  }

  /** Names in an object of {@code metrics.json}. */
  public List<String> names(String key) throws IOException {
    List<String> names = new ArrayList<>();
    metrics().path(key).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Runs the job in this JVM. */
  public Outcome run(String... options) {
    List<String> arguments = new ArrayList<>(List.of(recipe, "--job", settings().toString()));
    arguments.addAll(List.of("--output", output().toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  /** Runs the job with settings, each {@code key=value}. */
  public Outcome runWith(String... settings) {
    return run(options(settings));
  }

  /** Resumes the job with settings, each {@code key=value}. */
  public Outcome resumeWith(String... settings) {
    List<String> options = new ArrayList<>(List.of("--resume", "true"));
    options.addAll(List.of(options(settings)));
    return run(options.toArray(String[]::new));
  }

  /** Predicts from a file with the trained model. */
  public Outcome predict(Path input, String... options) {
    String model = result("model.carrousel").toString();
    List<String> arguments = new ArrayList<>(List.of("predict", "--model", model));
    arguments.addAll(List.of("--input", input.toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  /** Predicts with settings, each {@code key=value}. */
  public Outcome predictWith(Path input, String... settings) {
    return predict(input, options(settings));
  }

  private static String[] options(String... settings) {
    List<String> options = new ArrayList<>();
    for (String setting : settings) {
      options.addAll(List.of("--set", setting));
    }
    return options.toArray(String[]::new);
  }
}
