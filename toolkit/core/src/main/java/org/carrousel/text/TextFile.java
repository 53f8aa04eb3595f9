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
 * Lines of a UTF-8 text. Empty lines are kept, so that parallel files stay aligned and the user can
 * be told about them.
 *
 * @param source the file's name in messages
 * @param lines all lines; at least one is not empty
 */
public record TextFile(String source, List<TextLine> lines) {
  private static final String KIND = "a text file";

  /** Largest number of line numbers in a message. */
  private static final int MAX_LINE_NUMBERS = 10;

  /** Checks that at least one line is not empty. */
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
   * Reads a file, gzipped or not, with or without byte order mark, with lines that end in LF or
   * CRLF.
   *
   * @throws BadInputException if the file is missing, empty or not UTF-8; the message names the
   *     line and byte
   */
  public static TextFile read(Path path) {
    try (Utf8Lines in = Utf8Lines.open(path, KIND)) {
      return read(path.toString(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a stream like {@link #read(Path)} reads a file, except that it is never unzipped, and
   * closes it.
   *
   * @param source the stream's name in messages
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

  /** Returns the lines that are not empty. */
  public List<TextLine> filledLines() {
    return lines.stream().filter(line -> !line.empty()).toList();
  }

  /** Returns a note for the user with the numbers of the empty lines; empty if there are none. */
  public Optional<String> emptyLinesNote() {
    List<TextLine> empty = lines.stream().filter(TextLine::empty).toList();
    if (empty.isEmpty()) {
      return Optional.empty();
    }
    String numbers =
        empty.stream()
                .limit(MAX_LINE_NUMBERS)
                .map(line -> "" + line.number())
                .collect(Collectors.joining(", "))
            + (empty.size() > MAX_LINE_NUMBERS ? ", ..." : "");
    return Optional.of(
        "%s: %d empty line%s left out: %s"
            .formatted(source, empty.size(), empty.size() == 1 ? "" : "s", numbers));
  }

  /** Returns the whole text: the lines joined by line feeds, without one at the end. */
  public String text() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }
}
