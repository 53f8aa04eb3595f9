package org.carrousel.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** What a recipe puts into a bundle beside the network, as JSON, and reads back. */
public final class BundleEntries {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String CONFIG = "config";
  private static final String PROVENANCE = "provenance";

  private final String recipe;
  private final Path path;
  private final Map<String, String> texts;

  private BundleEntries(String recipe, Path path, Map<String, String> texts) {
    this.recipe = recipe;
    this.path = path;
    this.texts = texts;
  }

  /**
   * Entries to be written.
   *
   * @param config values of the configuration's keys
   * @param provenance where the model comes from
   */
  public static BundleEntries of(
      String recipe, Map<String, Object> config, Map<String, Object> provenance) {
    return new BundleEntries(recipe, null, new LinkedHashMap<>())
        .with(CONFIG, config)
        .with(PROVENANCE, provenance);
  }

  /** Those of a bundle. */
  public static BundleEntries of(Path path, Bundle bundle) {
    return new BundleEntries(bundle.manifest().recipe(), path, bundle.entries());
  }

  /** Adds an entry. */
  public BundleEntries with(String name, Object value) {
    return with(name, value.getClass(), value);
  }

  /** Adds an entry whose JSON names which of a type's subtypes it is. */
  public BundleEntries with(String name, Class<?> type, Object value) {
    try {
      texts.put(name, JSON.writerFor(type).writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The entry " + name + " has no form in JSON", e);
    }
    return this;
  }

  /** Writes the bundle, whole or not at all. */
  public void write(ComputationGraph network, Path path) throws IOException {
    Bundle.of(recipe, network, texts).write(path);
  }

  /** The values of the configuration's keys, as JSON. */
  public String config() {
    return text(CONFIG);
  }

  /** Where the model comes from. */
  public Map<String, Object> provenance() {
    return get(PROVENANCE, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /**
   * An entry.
   *
   * @throws BadInputException if there is none, or one of another form
   */
  public <T> T get(String name, Class<T> type) {
    return get(
        name,
        new TypeReference<T>() {
          @Override
          public Type getType() {
            return type;
          }
        });
  }

  /** Reads an entry of a type with parameters. */
  public <T> T get(String name, TypeReference<T> type) {
    try {
      return JSON.readValue(text(name), type);
    } catch (JsonProcessingException e) {
      throw damaged(e.getOriginalMessage(), e);
    }
  }

  /** Whether there is an entry of a name. */
  public boolean has(String name) {
    return texts.containsKey(name);
  }

  private String text(String name) {
    if (!has(name)) {
      throw damaged("no entry " + name + ".json", null);
    }
    return texts.get(name);
  }

  private BadInputException damaged(String what, Throwable cause) {
    return new BadInputException(
        path + ": " + what,
        "a whole bundle that a " + recipe + " job wrote (model.carrousel)",
        "train again",
        cause);
  }
}
