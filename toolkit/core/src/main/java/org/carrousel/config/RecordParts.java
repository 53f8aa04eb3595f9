package org.carrousel.config;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.carrousel.error.BadInputException;

/** Access to the {@link Embedded} records of a configuration by their type, at any depth. */
public final class RecordParts {
  private RecordParts() {}

  /**
   * Returns the embedded record of a type.
   *
   * @throws IllegalArgumentException if the record embeds none
   */
  public static <P> P get(Record record, Class<P> type) {
    return find(record, type)
        .orElseThrow(() -> new IllegalArgumentException(record.getClass() + " embeds no " + type));
  }

  private static <P> Optional<P> find(Record record, Class<P> type) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (component.isAnnotationPresent(Embedded.class)) {
        Object value = RecordKeys.get(component, record);
        Optional<P> found =
            type.isInstance(value) ? Optional.of(type.cast(value)) : find((Record) value, type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a copy in which {@code part} replaces the embedded record of its type.
   *
   * @throws BadInputException if the record does not accept the part
   */
  public static <R extends Record> R with(R record, Record part) {
    get(record, part.getClass());
    return RecordKeys.replace(record, part);
  }
}
