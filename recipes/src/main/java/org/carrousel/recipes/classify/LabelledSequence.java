package org.carrousel.recipes.classify;

/**
 * An example.
 *
 * @param name by which predictions call it
 * @param label its class; null where it is not known
 * @param content the sequence
 * @param place file and line, as messages name it
 * @param group what it belongs to, with others that are to stay with it; empty for nothing
 */
public record LabelledSequence(
    String name, String label, Content content, String place, String group) {
  /** A sequence that belongs to nothing. */
  public LabelledSequence(String name, String label, Content content, String place) {
    this(name, label, content, place, "");
  }
}
