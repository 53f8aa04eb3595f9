package org.carrousel.text;

/**
 * Line of text with its position in a file.
 *
 * @param source the file's name in messages
 * @param number line number, from 1
 * @param text the line without its line end
 */
public record TextLine(String source, int number, String text) {
  /** Returns whether the line contains only white space. */
  public boolean empty() {
    return text.isBlank();
  }

  /** Returns file and line number for messages. */
  public String place() {
    return source + ", line " + number;
  }
}
