package org.carrousel.recipes.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Every key's value, as it would be written in a job. */
  public Map<String, Object> values(C configuration) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Key<C> key : keys) {
      values.put(key.name(), key.get().apply(configuration));
    }
    return values;
  }
}
