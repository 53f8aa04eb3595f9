package org.carrousel.config;

/**
 * Conversion between a setting and the value of a record component.
 *
 * @param <T> type of the record component
 */
public interface Codec<T> {
  /**
   * Reads a value.
   *
   * @param before the component's current value, for groups in which only some names are set
   * @throws org.carrousel.error.BadInputException if the setting has a wrong form or is out of
   *     range
   */
  T read(Setting setting, T before);

  /** Converts a value to its form in a job: text, number, boolean, list of these, or map. */
  Object write(T value);

  /** Returns a description of the accepted values for the table of keys. */
  String values();

  /** Default of {@link Key#codec}: the component's type determines the codec. */
  interface OfType extends Codec<Object> {}
}
