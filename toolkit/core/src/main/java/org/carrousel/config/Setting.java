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

/**
 * A value that a user gave to a key, and where.
 *
 * @param key the key's name
 * @param value a text, a list of texts, or a map from names to settings
 * @param place such as {@code job.yaml, line 3}
 */
public record Setting(String key, Object value, String place) {
  /** The value as text. */
  public String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("one value");
  }

  /** The value as a list; one text is a list of one. */
  public List<String> list() {
    if (value instanceof List<?> list) {
      return list.stream().map(String.class::cast).toList();
    }
    return List.of(text());
  }

  /** The value as a list of settings of the same key, one for each element. */
  public List<Setting> elements() {
    return list().stream().map(text -> new Setting(key, text, place)).toList();
  }

  /** The value as a group of settings with these names. */
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

  /** The value as a group of settings of any names, in order; an empty list is none. */
  public List<Setting> settings() {
    if (value instanceof List<?> list && list.isEmpty()) {
      return List.of();
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().map(Setting.class::cast).toList();
    }
    throw wrong("names and groups of settings");
  }

  /** The value as it would be written in a job: a text, a list of texts, or a map. */
  public Object plain() {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    map.forEach((name, setting) -> plain.put((String) name, ((Setting) setting).plain()));
    return plain;
  }

  /** Whether the value is a list without elements, which stands for no value. */
  boolean isEmptyList() {
    return value instanceof List<?> list && list.isEmpty();
  }

  /** Whether the value is this text. */
  public boolean isText(String text) {
    return text.equals(value);
  }

  /** The value as a whole number of at least {@code min}. */
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

  /** The value as a number in [{@code min}, {@code max}]. */
  public double number(double min, double max) {
    return number(new Range(min, max, false));
  }

  double number(Range range) {
    try {
      double number = Double.parseDouble(text());
      if (range.contains(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(range.text(), e);
    }
    throw wrong(range.text());
  }

  /** The value as true or false. */
  public boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("true or false");
    };
  }

  /** The value as a constant, written in lower case with hyphens. */
  public <E extends Enum<E>> E oneOf(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Setting::name).toList();
    int index = names.indexOf(text());
    if (index < 0) {
      throw new BadInputException(
          given(), "one of " + String.join(", ", names), NearestName.advice(text(), names));
    }
    return type.getEnumConstants()[index];
  }

  /** How a constant is written in a job. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An error that says what would have been accepted. */
  public BadInputException wrong(String expected) {
    return wrong(expected, null);
  }

  private BadInputException wrong(String expected, Throwable cause) {
    return new BadInputException(
        given(), expected, "correct the key " + key + " (docs/recipes lists all keys)", cause);
  }

  /** An error about this setting with its place, which it may have already. */
  BadInputException located(BadInputException error) {
    boolean located = places().anyMatch(error.getMessage()::startsWith);
    return located ? error : error.at(place);
  }

  /** This setting's and those within it. */
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
