package org.carrousel.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Utf8Lines;

/**
 * A text in UTF-8, line by line. Empty lines are kept, so that files whose lines belong together
 * stay side by side, and can be told.
 *
 * @param source the file, as messages name it
 * @param lines all of them; at least one is not empty
 */
public record TextFile(String source, List<TextLine> lines) {
  private static final String KIND = "a text file";

  /** The most line numbers in a message. */
  private static final int TOLD = 10;

  /** Checks that there is some text. */
  public TextFile {
    lines = List.copyOf(lines);
    if (lines.stream().allMatch(TextLine::empty)) {
      throw new BadInputException(
          source + (lines.isEmpty() ? ": empty file" : ": only empty lines"),
          "at least one line of text",
          "check the file's origin");
    }
  }

  /**
   * Reads a file, gzipped or not, with or without byte order mark, its lines ended by LF or CRLF.
   *
   * @throws BadInputException if it is missing, empty or not UTF-8; the message names the byte
   */
  public static TextFile read(Path path) {
    try (Utf8Lines in = Utf8Lines.open(path, KIND)) {
      return read(path.toString(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a stream, which is closed, as {@link #read(Path)} reads a file.
   *
   * @param source what messages call it
   */
  public static TextFile read(String source, InputStream stream) {
    try (Utf8Lines in = new Utf8Lines(source, KIND, stream)) {
      return read(source, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TextFile read(String source, Utf8Lines in) {
    List<TextLine> lines = new ArrayList<>();
    for (String text = in.next(); text != null; text = in.next()) {
      lines.add(new TextLine(source, in.number(), text));
    }
    return new TextFile(source, lines);
  }

  /** The lines that are not empty. */
  public List<TextLine> filledLines() {
    return lines.stream().filter(line -> !line.empty()).toList();
  }

  /**
   * What to tell the user of empty lines that are left out, with their numbers; if there are any.
   */
  public Optional<String> emptyLinesTold() {
    List<TextLine> empty = lines.stream().filter(TextLine::empty).toList();
    if (empty.isEmpty()) {
      return Optional.empty();
    }
    String numbers =
        empty.stream().limit(TOLD).map(line -> "" + line.number()).collect(Collectors.joining(", "))
            + (empty.size() > TOLD ? ", ..." : "");
    return Optional.of(
        "%s: %d empty line%s left out: %s"
            .formatted(source, empty.size(), empty.size() == 1 ? "" : "s", numbers));
  }

  /** The whole text, its lines joined by line feeds, without one at the end. */
  public String text() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }
}
