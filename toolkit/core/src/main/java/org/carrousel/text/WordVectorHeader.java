package org.carrousel.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * First line of word2vec's text format.
 *
 * @param count number of lines after the header
 * @param dimensions number of values of a vector
 */
record WordVectorHeader(long count, int dimensions) {
  private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,18})\\s+(\\d{1,9})\\s*");

  /** Parses a line as header; empty if it is not two whole numbers. */
  static Optional<WordVectorHeader> of(String line) {
    Matcher header = FORM.matcher(line == null ? "" : line);
    return header.matches()
        ? Optional.of(
            new WordVectorHeader(
                Long.parseLong(header.group(1)), Integer.parseInt(header.group(2))))
        : Optional.empty();
  }
}
