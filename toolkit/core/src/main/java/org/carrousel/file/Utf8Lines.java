package org.carrousel.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;

/**
 * The lines of a file in UTF-8, one at a time, with or without byte order mark; they end in LF or
 * CRLF.
 */
public final class Utf8Lines implements Closeable {
  private final String source;
  private final String kind;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int number;

  /**
   * Begins before the first line of a stream, which is closed with this.
   *
   * @param source what messages call it
   * @param kind what it should be: {@code a text file}
   */
  public Utf8Lines(String source, String kind, InputStream in) {
    this.source = source;
    this.kind = kind;
    this.in = in;
  }

  /**
   * Opens a file, gzipped or not.
   *
   * @throws BadInputException if it is missing, a folder or cannot be read
   */
  public static Utf8Lines open(Path path, String kind) {
    return new Utf8Lines(path.toString(), kind, InputFile.open(path, kind));
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws BadInputException that names file, line and byte if it is not UTF-8
   */
  public String next() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean ended = false;
    while (!ended && fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, from, at - from);
      ended = at < end;
      at += ended ? 1 : 0;
    }
    if (!ended && line.size() == 0) {
      return null;
    }
    number++;
    byte[] bytes = number == 1 ? Utf8.withoutMark(line.toByteArray()) : line.toByteArray();
    String text = Utf8.decode(source, number, bytes);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** The number of the line last given, from 1. */
  public int number() {
    return number;
  }

  /** File and line last given, as messages name them. */
  public String place() {
    return source + ", line " + number;
  }

  /** Whether there is something in the buffer, after reading on if need be. */
  private boolean fill() {
    if (at == end) {
      at = 0;
      try {
        end = Math.max(0, in.read(buffer));
      } catch (IOException e) {
        end = 0;
        throw InputFile.unreadable(source, kind, e);
      }
    }
    return at < end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
