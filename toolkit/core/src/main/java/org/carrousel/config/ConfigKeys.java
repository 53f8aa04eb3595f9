package org.carrousel.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/**
 * Keys of a configuration record, from the {@link Key} annotations of its components.
 *
 * @param <C> the configuration
 */
public final class ConfigKeys<C extends Record> {
  private final RecordKeys<C> record;
  private final C defaults;
  private final List<KeyInfo> others;

  private ConfigKeys(RecordKeys<C> record, C defaults, List<KeyInfo> others) {
    this.record = record;
    this.defaults = defaults;
    this.others = others;
  }

  /** Creates the keys of a record, with the default values of keys that a job does not set. */
  @SuppressWarnings("unchecked")
  public static <C extends Record> ConfigKeys<C> of(C defaults) {
    return new ConfigKeys<>(new RecordKeys<>((Class<C>) defaults.getClass()), defaults, List.of());
  }

  /** Returns a copy that lists {@code others} before its own keys, but does not read them. */
  public ConfigKeys<C> after(List<KeyInfo> others) {
    return new ConfigKeys<>(record, defaults, List.copyOf(others));
  }

  /** Returns the configuration with default values only. */
  public C defaults() {
    return defaults;
  }

  /**
   * Returns the configuration of a job.
   *
   * @param source name of the file, for messages
   * @throws BadInputException if a key is unknown, a value is invalid, or a required key is missing
   */
  public C read(String source, Map<String, Setting> settings) {
    for (RecordKeys.Slot slot : record.slots()) {
      if (slot.key().required() && !settings.containsKey(slot.name())) {
        throw new BadInputException(
            "%s: no key \"%s\"".formatted(source, slot.name()),
            slot.key().meaning(),
            "add a line such as \"%s: %s\"".formatted(slot.name(), slot.key().example()));
      }
    }
    requireKnown(settings, names());
    return record.change(defaults, settings);
  }

  /**
   * Returns a configuration with settings changed for a prediction.
   *
   * @throws BadInputException if a key may not change at prediction
   */
  public C changeForPrediction(C config, Map<String, Setting> settings) {
    List<String> names =
        record.slots().stream()
            .filter(slot -> slot.key().prediction())
            .map(RecordKeys.Slot::name)
            .toList();
    requireKnown(settings, names);
    return record.change(config, settings);
  }

  private void requireKnown(Map<String, Setting> settings, List<String> names) {
    for (Setting setting : settings.values()) {
      if (names.isEmpty()) {
        throw new BadInputException(
            "%s: %s".formatted(setting.place(), setting.key()),
            "only a model and an input: no setting of this recipe can change at prediction",
            "remove the setting");
      }
      if (!names.contains(setting.key())) {
        String known =
            names().contains(setting.key()) ? "key \"%s\" at prediction" : "unknown key \"%s\"";
        throw new BadInputException(
            setting.place() + ": " + known.formatted(setting.key()),
            "one of " + String.join(", ", names),
            NearestName.advice(setting.key(), names));
      }
    }
  }

  private List<String> names() {
    return keys().stream().map(KeyInfo::name).toList();
  }

  /** Returns all keys in the order of the components, after those of {@link #after}. */
  public List<KeyInfo> keys() {
    Map<String, String> fallbacks = words(defaults);
    List<KeyInfo> keys = new ArrayList<>(others);
    for (RecordKeys.Slot slot : record.slots()) {
      keys.add(
          new KeyInfo(
              slot.name(),
              slot.key().meaning(),
              slot.codec().values(),
              slot.key().required() ? "" : fallbacks.getOrDefault(slot.name(), ""),
              slot.key().prediction()));
    }
    return keys;
  }

  /** Returns every key's value in its form in a job. */
  public Map<String, Object> values(C config) {
    return record.values(config);
  }

  /** Returns every key's value as text, list or map of texts, like a parsed job file. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> texts(C config) {
    return (Map<String, Object>) text(values(config));
  }

  private static Object text(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> texts = new LinkedHashMap<>();
      map.forEach((key, of) -> texts.put(key, text(of)));
      return texts;
    }
    return value instanceof List<?> list
        ? list.stream().map(ConfigKeys::text).toList()
        : String.valueOf(value);
  }

  /** Returns every key's value as text for a report, without keys that have no value. */
  public Map<String, String> words(C config) {
    Map<String, String> words = new LinkedHashMap<>();
    values(config).forEach((key, value) -> words.put(key, inWords(value)));
    words.values().removeIf(String::isEmpty);
    return words;
  }

  /** Returns the entries of {@link #words} that differ from the defaults. */
  public Map<String, String> changedWords(C config) {
    Map<String, String> changed = words(config);
    changed.entrySet().removeAll(words(defaults).entrySet());
    return changed;
  }

  private static String inWords(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ConfigKeys::inWords).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + " " + inWords(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }
}
