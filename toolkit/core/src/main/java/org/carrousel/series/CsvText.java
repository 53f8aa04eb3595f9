package org.carrousel.series;

import org.carrousel.file.Sha256;
import org.carrousel.file.Utf8;

/** Decoded text of a CSV file, without byte order mark. */
final class CsvText {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final String source;
  private final byte[] utf8;
  private final String text;
  private final String digest;

  private CsvText(String source, byte[] utf8, String text, String digest) {
    this.source = source;
    this.digest = digest;
    this.utf8 = utf8;
    this.text = text;
  }

  static CsvText of(String source, byte[] bytes) {
    byte[] utf8 = Utf8.withoutMark(bytes);
    return new CsvText(source, utf8, Utf8.decode(source, 1, utf8), Sha256.of(bytes));
  }

  String source() {
    return source;
  }

  byte[] utf8() {
    return utf8;
  }

  /** Returns the SHA-256 of the file's bytes, in hexadecimal digits. */
  String digest() {
    return digest;
  }

  /**
   * Returns the separator that occurs most in the header line outside quotes, by default a comma.
   */
  char separator() {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char most = SEPARATORS[0];
    for (char separator : SEPARATORS) {
      if (count(header, separator) > count(header, most)) {
        most = separator;
      }
    }
    return most;
  }

  private static int count(String line, char separator) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      if (!quoted && line.charAt(i) == separator) {
        count++;
      }
    }
    return count;
  }
}
