package org.carrousel.recipes.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/**
 * The keys of a configuration. They are applied in this order, whatever the order of a file, so
 * that a key may rely on those before it.
 *
 * @param <C> the configuration
 * @param keys each name once
 */
public record Keys<C>(List<Key<C>> keys) {
  /** Changes a configuration by settings; a key that does not exist is refused. */
  public C apply(C configuration, Map<String, Setting> settings) {
    List<String> names = keys.stream().map(Key::name).toList();
    for (Setting setting : settings.values()) {
      if (!names.contains(setting.key())) {
        throw new BadInputException(
            "%s: unknown key \"%s\"".formatted(setting.place(), setting.key()),
            "one of " + String.join(", ", names),
            NearestName.advice(setting.key(), names));
      }
    }
    C changed = configuration;
    for (Key<C> key : keys) {
      Setting setting = settings.get(key.name());
      if (setting != null) {
        changed = changed(key, changed, setting);
      }
    }
    return changed;
  }

  private static <C> C changed(Key<C> key, C configuration, Setting setting) {
    try {
      return key.with().apply(configuration, setting);
    } catch (BadInputException e) {
      throw setting.located(e);
    }
  }

  /** These keys, then others. */
  public Keys<C> and(List<Key<C>> others) {
    return new Keys<>(Stream.concat(keys.stream(), others.stream()).toList());
  }

  /** Every key's value as texts, lists and maps, as reading a job gives them. */
  public Map<String, Object> texts(C configuration) {
    Map<String, Object> texts = values(configuration);
    texts.replaceAll(
        (key, value) ->
            value instanceof Number || value instanceof Boolean ? value.toString() : value);
    return texts;
  }

  /** Every key's value in words for a report; keys without one are left out. */
  public Map<String, String> words(C configuration) {
    Map<String, String> words = new LinkedHashMap<>();
    values(configuration).forEach((key, value) -> words.put(key, inWords(value)));
    words.values().removeIf(String::isEmpty);
    return words;
  }

  private static String inWords(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + " " + inWords(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  /** Every key's value, as it would be written in a job. */
  public Map<String, Object> values(C configuration) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Key<C> key : keys) {
      values.put(key.name(), key.get().apply(configuration));
    }
    return values;
  }
}
