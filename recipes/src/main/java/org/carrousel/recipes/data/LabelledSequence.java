package org.carrousel.recipes.data;

/**
 * A sequence with its class.
 *
 * @param name by which predictions call it
 * @param label its class; null if it is not known
 * @param content numbers or a text
 * @param place file and line, as messages name it
 * @param group name shared by sequences that must stay in one part of the data, such as those of
 *     one machine; empty for none
 */
public record LabelledSequence(
    String name, String label, SequenceContent content, String place, String group) {
  /** A sequence without a group. */
  public LabelledSequence(String name, String label, SequenceContent content, String place) {
    this(name, label, content, place, "");
  }

  /**
   * A sequence of numbers without a group.
   *
   * @param rows [time][feature], at least one time step, user's units, none missing
   */
  public LabelledSequence(String name, String label, float[][] rows, String place) {
    this(name, label, new SequenceContent.Numbers(rows), place);
  }

  /** A text without a group, which is its own name. */
  public static LabelledSequence ofText(String text, String label, String place) {
    return new LabelledSequence(text, label, new SequenceContent.Text(text), place);
  }

  /** Returns a copy in a group. */
  public LabelledSequence inGroup(String name) {
    return new LabelledSequence(this.name, label, content, place, name);
  }

  /**
   * The numbers, [time][feature].
   *
   * @throws ClassCastException if the sequence is a text
   */
  public float[][] rows() {
    return ((SequenceContent.Numbers) content).rows();
  }

  /**
   * The text.
   *
   * @throws ClassCastException if the sequence consists of numbers
   */
  public String text() {
    return ((SequenceContent.Text) content).text();
  }
}
