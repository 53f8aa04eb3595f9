package org.carrousel.text;

/**
 * A line of text that remembers where it stands.
 *
 * @param source the file, as messages name it
 * @param number from 1
 * @param text without its line end
 */
public record TextLine(String source, int number, String text) {
  /** Whether there is nothing but white space. */
  public boolean empty() {
    return text.isBlank();
  }

  /** File and line, as messages name them. */
  public String place() {
    return source + ", line " + number;
  }
}
