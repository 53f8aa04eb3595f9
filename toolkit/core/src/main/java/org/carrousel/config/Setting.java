package org.carrousel.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.format.Numbers;

/**
 * Value that the user set for a key, with its position.
 *
 * @param key the key's name
 * @param value a text, a list of texts, or a map from names to settings
 * @param place the position, such as {@code job.yaml, line 3}
 */
public record Setting(String key, Object value, String place) {
  /** Returns the value as text. */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("one value");
  }

  /** Returns the value as a list; a single text gives a list with one element. */
  public List<String> list() {
    if (value instanceof List<?> list) {
      return list.stream().map(String.class::cast).toList();
    }
    return List.of(text());
  }

  /** Returns the value as a list of settings with the same key, one for each element. */
  public List<Setting> elements() {
    return list().stream().map(text -> new Setting(key, text, place)).toList();
  }

  /**
   * Returns the value as a group of settings, by name.
   *
   * @throws BadInputException if the value is not a group, or has a name that is not in {@code
   *     names}
   */
  public Map<String, Setting> group(List<String> names) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("names and values: {" + String.join(": ..., ", names) + ": ...}");
    }
    Map<String, Setting> group =
        map.values().stream()
            .map(Setting.class::cast)
            .collect(Collectors.toMap(Setting::key, setting -> setting));
    for (Setting setting : group.values()) {
      if (!names.contains(setting.key())) {
        throw new BadInputException(
            "%s: unknown key \"%s\" in %s".formatted(setting.place(), setting.key(), key),
            "one of " + String.join(", ", names),
            NearestName.advice(setting.key(), names));
      }
    }
    return group;
  }

  /**
   * Returns the value as a group of settings with any names, in order; an empty list is an empty
   * group.
   */
  public List<Setting> settings() {
    if (value instanceof List<?> list && list.isEmpty()) {
      return List.of();
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().map(Setting.class::cast).toList();
    }
    throw wrong("names and groups of settings");
  }

  /** Returns the value in its form in a job: text, list of texts, or map. */
  public Object plain() {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    map.forEach((name, setting) -> plain.put((String) name, ((Setting) setting).plain()));
    return plain;
  }

  /** Returns whether the value is an empty list, which means no value. */
  boolean isEmptyList() {
    return value instanceof List<?> list && list.isEmpty();
  }

  /** Returns whether the value is this text. */
  public boolean isText(String text) {
    return text.equals(value);
  }

  /** Returns the value as a whole number of at least {@code min}. */
  public int integer(int min) {
    return integer(new Range(min, Double.POSITIVE_INFINITY, true));
  }

  int integer(Range range) {
    try {
      int number = Integer.parseInt(text());
      if (range.contains(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(range.text(), e);
    }
    throw wrong(range.text());
  }

  /** Returns the value as a number in [{@code min}, {@code max}]. */
  public double number(double min, double max) {
    return number(new Range(min, max, false));
  }

  double number(Range range) {
    if (Numbers.isDecimal(text())) {
      double number = Double.parseDouble(text());
      if (range.contains(number)) {
        return number;
      }
    }
    throw wrong(range.text());
  }

  /** Returns the value as a boolean. */
  public boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("true or false");
    };
  }

  /** Returns the value as an enum constant, whose name in a job is in lower case with hyphens. */
  public <E extends Enum<E>> E oneOf(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Setting::name).toList();
    int index = names.indexOf(text());
    if (index < 0) {
      throw new BadInputException(
          given(), "one of " + String.join(", ", names), NearestName.advice(text(), names));
    }
    return type.getEnumConstants()[index];
  }

  /** Returns an enum constant's name in a job: lower case with hyphens. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns an exception that says what was given and what is expected. */
  public BadInputException wrong(String expected) {
    return wrong(expected, null);
  }

  private BadInputException wrong(String expected, Throwable cause) {
    return new BadInputException(
        given(), expected, "correct the key " + key + " (docs/recipes lists all keys)", cause);
  }

  /**
   * Adds this setting's position to an error, unless its message already starts with a position.
   */
  BadInputException located(BadInputException error) {
    boolean located = places().anyMatch(error.getMessage()::startsWith);
    return located ? error : error.at(place);
  }

  /** Returns the positions of this setting and of the settings in its group. */
  private Stream<String> places() {
    return value instanceof Map<?, ?> map
        ? Stream.concat(
            Stream.of(place),
            map.values().stream().map(Setting.class::cast).flatMap(Setting::places))
        : Stream.of(place);
  }

  private String given() {
    return "%s: %s: %s".formatted(place, key, value instanceof Map ? "a group" : value);
  }
}
