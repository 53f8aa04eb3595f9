package org.carrousel.config;

/**
 * Reads the value of a setting and writes it back.
 *
 * @param <T> type of the record component
 */
public interface Codec<T> {
  /**
   * Reads a value.
   *
   * @param before the component's value so far, for groups of which only some names are given
   * @throws org.carrousel.error.BadInputException if the setting has another form or range
   */
  T read(Setting setting, T before);

  /** Writes a value as in a job: a text, a number, a boolean, a list of these, or a map. */
  Object write(T value);

  /** Describes the accepted values for the table of keys. */
  String values();

  /** Stands for the codec that the component's type decides. */
  interface OfType extends Codec<Object> {}
}
