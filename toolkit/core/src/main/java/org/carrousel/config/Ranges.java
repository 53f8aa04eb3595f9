package org.carrousel.config;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.carrousel.error.BadInputException;

/** Check of record components against the ranges that their {@link Key}s declare. */
public final class Ranges {
  private Ranges() {}

  /**
   * Checks all components of a record. Call it in the record's compact constructor.
   *
   * @param values the values of all components, in their order
   * @throws BadInputException if a number is out of range or a list is too short
   */
  public static void require(Class<? extends Record> type, Object... values) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != values.length) {
      throw new IllegalArgumentException(
          "%s has %d components, not %d".formatted(type, components.length, values.length));
    }
    for (int i = 0; i < values.length; i++) {
      Key key = components[i].getAnnotation(Key.class);
      if (key != null) {
        require(key, values[i]);
      }
    }
  }

  private static void require(Key key, Object value) {
    if (value instanceof List<?> list) {
      if (list.size() < key.minSize()) {
        throw wrong(key, list, key.minSize() + " or more values");
      }
      list.forEach(element -> require(key, element));
    } else if (value instanceof Number number) {
      Range range = of(key, !(value instanceof Double));
      if (!range.contains(number.doubleValue())) {
        throw wrong(key, value, range.text());
      }
    }
  }

  private static BadInputException wrong(Key key, Object value, String expected) {
    return new BadInputException(
        "%s: %s".formatted(key.value(), value), expected, "correct the key " + key.value());
  }

  static Range of(Key key, boolean whole) {
    return new Range(key.min(), key.max(), whole);
  }
}
