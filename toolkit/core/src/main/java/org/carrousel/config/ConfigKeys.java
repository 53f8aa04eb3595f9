package org.carrousel.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/**
 * The keys of a configuration record, read from the {@link Key} annotations of its components.
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

  /** The keys of a record, with the defaults that hold where a job gives no value. */
  @SuppressWarnings("unchecked")
  public static <C extends Record> ConfigKeys<C> of(C defaults) {
    return new ConfigKeys<>(new RecordKeys<>((Class<C>) defaults.getClass()), defaults, List.of());
  }

  /** Returns a copy that names other keys, too, in messages and tables, but does not read them. */
  public ConfigKeys<C> after(List<KeyInfo> others) {
    return new ConfigKeys<>(record, defaults, List.copyOf(others));
  }

  /** The configuration without any setting. */
  public C defaults() {
    return defaults;
  }

  /**
   * The configuration of a job.
   *
   * @param source name of the file, for messages
   * @throws BadInputException if a key is unknown, a value is wrong, or a required key is missing
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
   * A configuration changed for a prediction.
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
            "a model and an input alone: no setting of this recipe can change at prediction",
            "leave the setting out");
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

  /** All keys in their order, the others first. */
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

  /** Every key's value, as it would be written in a job. */
  public Map<String, Object> values(C config) {
    return record.values(config);
  }

  /** Every key's value as texts, lists and maps of texts, as reading a job gives them. */
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

  /** Every key's value in words, for a report; keys without a value are left out. */
  public Map<String, String> words(C config) {
    Map<String, String> words = new LinkedHashMap<>();
    values(config).forEach((key, value) -> words.put(key, inWords(value)));
    words.values().removeIf(String::isEmpty);
    return words;
  }

  /** Those of {@link #words} that differ from the defaults. */
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
