package org.carrousel.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;

/**
 * Reader of the lines of a UTF-8 file, with or without byte order mark. Lines end in LF or CRLF.
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
   * Creates a reader before the first line of a stream; {@link #close} closes the stream.
   *
   * @param source the stream's name in messages
   * @param kind the expected kind of file, for messages: {@code a text file}
   */
  public Utf8Lines(String source, String kind, InputStream in) {
    this.source = source;
    this.kind = kind;
    this.in = in;
  }

  /**
   * Opens a file, gzipped or not.
   *
   * @throws BadInputException if the file is missing, a folder or cannot be read
   */
  public static Utf8Lines open(Path path, String kind) {
    return new Utf8Lines(path.toString(), kind, InputFile.open(path, kind));
  }

  /**
   * Reads the next line, without its line end; null after the last line.
   *
   * @throws BadInputException if the line is not UTF-8, with file, line and byte, or the file
   *     cannot be read
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

  /** Returns the number of the last line read, from 1; 0 before the first. */
  public int number() {
    return number;
  }

  /** Returns file and number of the last line read, for messages. */
  public String place() {
    return source + ", line " + number;
  }

  /** Fills the buffer if it is empty; returns false at the end of the stream. */
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
