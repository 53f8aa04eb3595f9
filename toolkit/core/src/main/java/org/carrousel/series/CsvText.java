package org.carrousel.series;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.carrousel.error.BadInputException;

/** The text of a CSV file, known to be UTF-8, without byte order mark. */
final class CsvText {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
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
    int mark = Arrays.mismatch(bytes, BYTE_ORDER_MARK);
    boolean marked = mark < 0 || mark == BYTE_ORDER_MARK.length;
    byte[] utf8 = marked ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes;
    ByteBuffer in = ByteBuffer.wrap(utf8);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      return new CsvText(source, utf8, text, sha256(bytes));
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          source + ", line " + line(utf8, in.position()) + ": bytes that are not UTF-8",
          "text in UTF-8",
          "save the file again with the encoding UTF-8",
          e);
    }
  }

  String source() {
    return source;
  }

  byte[] utf8() {
    return utf8;
  }

  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  String digest() {
    return digest;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The separator that occurs most in the header line outside quotes; a comma if none does. */
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

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
