package org.carrousel.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;

/**
 * Access to a record's components by their keys: reading values, and copies with changed values.
 *
 * @param <R> the record
 */
final class RecordKeys<R extends Record> {
  /** Key with the path of record components to its value. */
  record Slot(Key key, Codec<Object> codec, List<RecordComponent> path) {
    String name() {
      return key.value();
    }

    /** Returns the names of the components on the path. */
    List<String> place() {
      return path.stream().map(RecordComponent::getName).toList();
    }

    Object value(Record record) {
      Object value = record;
      for (RecordComponent component : path) {
        value = get(component, (Record) value);
      }
      return value;
    }
  }

  private final Class<R> type;
  private final List<Slot> slots = new ArrayList<>();

  RecordKeys(Class<R> type) {
    this.type = type;
    collect(type, List.of());
  }

  @SuppressWarnings("unchecked")
  private void collect(Class<?> record, List<RecordComponent> above) {
    for (RecordComponent component : record.getRecordComponents()) {
      List<RecordComponent> path = new ArrayList<>(above);
      path.add(component);
      Key key = component.getAnnotation(Key.class);
      if (key != null) {
        slots.add(new Slot(key, (Codec<Object>) Codecs.of(component, key), path));
      } else if (component.isAnnotationPresent(Embedded.class)) {
        collect(component.getType(), path);
      }
    }
  }

  List<Slot> slots() {
    return slots;
  }

  List<String> names() {
    return slots.stream().map(Slot::name).toList();
  }

  /** Returns every key's value in its form in a job. */
  Map<String, Object> values(R record) {
    Map<String, Object> values = new LinkedHashMap<>();
    slots.forEach(slot -> values.put(slot.name(), slot.codec().write(slot.value(record))));
    return values;
  }

  /**
   * Returns a copy with changed settings.
   *
   * @throws BadInputException if a value is invalid; the message starts with the setting's position
   */
  R change(R record, Map<String, Setting> settings) {
    Map<List<String>, Object> changes = new LinkedHashMap<>();
    for (Slot slot : slots) {
      Setting setting = settings.get(slot.name());
      if (setting != null) {
        changes.put(slot.place(), read(slot, setting, slot.value(record)));
      }
    }
    try {
      return copy(type, record, List.of(), changes);
    } catch (BadInputException e) {
      throw located(record, settings, changes, e);
    }
  }

  private static Object read(Slot slot, Setting setting, Object before) {
    try {
      return slot.codec().read(setting, before);
    } catch (BadInputException e) {
      throw setting.located(e);
    }
  }

  /**
   * Adds a position to an error of the whole record: that of the first setting which fails together
   * with those before it.
   */
  private BadInputException located(
      R record,
      Map<String, Setting> settings,
      Map<List<String>, Object> changes,
      BadInputException error) {
    Map<List<String>, Object> some = new LinkedHashMap<>();
    for (Slot slot : slots) {
      if (changes.containsKey(slot.place())) {
        some.put(slot.place(), changes.get(slot.place()));
        try {
          copy(type, record, List.of(), some);
        } catch (BadInputException e) {
          return settings.get(slot.name()).located(error);
        }
      }
    }
    return error;
  }

  private static <T> T copy(
      Class<T> type, Record record, List<String> above, Map<List<String>, Object> changes) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      List<String> path = new ArrayList<>(above);
      path.add(components[i].getName());
      Object before = get(components[i], record);
      if (changes.containsKey(path)) {
        values[i] = changes.get(path);
      } else if (components[i].isAnnotationPresent(Embedded.class)) {
        values[i] = copy(components[i].getType(), (Record) before, path, changes);
      } else {
        values[i] = before;
      }
    }
    return construct(type, components, values);
  }

  /** Returns a copy in which {@code part} replaces the embedded record of the same class. */
  @SuppressWarnings("unchecked") // a record is constructed of its own class
  static <R extends Record> R replace(R record, Record part) {
    if (record.getClass() == part.getClass()) {
      return (R) part;
    }
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Object value = get(components[i], record);
      values[i] =
          components[i].isAnnotationPresent(Embedded.class) ? replace((Record) value, part) : value;
    }
    return (R) construct(record.getClass(), components, values);
  }

  static Object get(RecordComponent component, Record record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private static <T> T construct(Class<T> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Cannot construct " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot construct " + type, e);
    }
  }
}
