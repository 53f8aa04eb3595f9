package org.carrousel.ink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Utf8Lines;

/**
 * One UNIPEN file with its included files. Keywords begin with a dot; lines of numbers below {@code
 * .PEN_DOWN} and {@code .PEN_UP} are points, with coordinates in the order of {@code .COORD}. A
 * segment's range counts pen-down and pen-up strokes that have points, from 0; in most collections,
 * but not in {@code abm}, only pen-down strokes have points.
 */
final class UnipenFile {
  private static final String KIND = "a UNIPEN file in UTF-8";
  private static final Pattern SEGMENT =
      Pattern.compile("\\.SEGMENT\\s+(\\S+)\\s+(\\d+)(?:-(\\d+))?\\s+(?:\\S+\\s+)?\"(.*)\"\\s*");

  /** Suffix of a session: the same writer on several days is {@code Name_1}, {@code Name_2}. */
  private static final Pattern SESSION = Pattern.compile("_\\d+$");

  private record Segment(String level, int first, int last, String text, String place) {}

  private final Path path;

  /** The file that is being read, after those that include it. */
  private final Deque<Path> reading = new ArrayDeque<>();

  private final List<Segment> segments = new ArrayList<>();

  /** All strokes that have points; null for a pen-up stroke. */
  private final List<Ink.Stroke> strokes = new ArrayList<>();

  private StrokeBuilder stroke;
  private boolean penDown;
  private int x = 0;
  private int y = 1;
  private String writer;

  private UnipenFile(Path path) {
    this.path = path;
  }

  static UnipenFile read(Path path) {
    UnipenFile file = new UnipenFile(path);
    file.readLines(path);
    if (file.segments.isEmpty() && file.strokes.isEmpty()) {
      throw new BadInputException(
          path + ": neither .SEGMENT nor a .PEN_DOWN with points",
          KIND,
          "check what kind of file it is");
    }
    return file;
  }

  private void readLines(Path source) {
    reading.addLast(source.toAbsolutePath().normalize());
    try (Utf8Lines lines = Utf8Lines.open(source, KIND)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (line.startsWith(".")) {
          keyword(line.strip(), lines);
        } else if (stroke != null && !line.isBlank()) {
          point(line.strip(), lines);
        }
      }
      endStroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reading.removeLast();
  }

  private void keyword(String line, Utf8Lines lines) {
    endStroke();
    String[] words = line.split("\\s+");
    switch (words[0]) {
      case ".INCLUDE" -> include(argument(words, lines), lines);
      case ".SEGMENT" -> segments.add(segment(line, lines));
      case ".PEN_DOWN", ".PEN_UP" -> {
        stroke = new StrokeBuilder();
        penDown = words[0].equals(".PEN_DOWN");
      }
      case ".WRITER_ID" -> writer = SESSION.matcher(argument(words, lines)).replaceFirst("");
      case ".COORD" -> coordinates(Arrays.asList(words), lines);
      default -> {}
    }
  }

  private void endStroke() {
    if (stroke != null && !stroke.isEmpty()) {
      strokes.add(penDown ? stroke.stroke() : null);
    }
    stroke = null;
  }

  private void include(String name, Utf8Lines lines) {
    Path include =
        includeFolder()
            .flatMap(folder -> within(folder, name))
            .filter(Files::isRegularFile)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "%s: no file %s in a folder \"include\"".formatted(lines.place(), name),
                        "the folder include of the UNIPEN distribution beside a folder of the file",
                        "fetch it, too"));
    if (reading.contains(include)) {
      String chain = reading.stream().map(Path::toString).collect(Collectors.joining(" includes "));
      throw new BadInputException(
          "%s: %s includes %s".formatted(lines.place(), chain, include),
          "files that do not include each other in a circle",
          "remove the line");
    }
    readLines(include);
  }

  /** Returns a file of a folder; a name that leads out of the folder has none. */
  private static Optional<Path> within(Path folder, String name) {
    Path file = folder.resolve(name).normalize();
    return Optional.of(file).filter(path -> path.startsWith(folder));
  }

  /** Returns the folder {@code include} in the file's folder or the nearest folder above it. */
  private Optional<Path> includeFolder() {
    for (Path at = path.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("include"))) {
        return Optional.of(at.resolve("include").normalize());
      }
    }
    return Optional.empty();
  }

  private static Segment segment(String line, Utf8Lines lines) {
    Matcher matcher = SEGMENT.matcher(line);
    if (!matcher.matches()) {
      throw wrong(lines, line, ".SEGMENT LEVEL FIRST-LAST QUALITY \"TEXT\", whole strokes");
    }
    try {
      int first = Integer.parseInt(matcher.group(2));
      int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
      return new Segment(matcher.group(1), first, last, matcher.group(4), lines.place());
    } catch (NumberFormatException e) {
      throw wrong(lines, line, "numbers of strokes up to " + Integer.MAX_VALUE);
    }
  }

  private void coordinates(List<String> words, Utf8Lines lines) {
    x = words.indexOf("X") - 1;
    y = words.indexOf("Y") - 1;
    if (x < 0 || y < 0) {
      throw wrong(lines, String.join(" ", words), ".COORD with X and Y");
    }
  }

  private void point(String line, Utf8Lines lines) {
    String[] numbers = line.split("\\s+", -1);
    if (numbers.length <= Math.max(x, y)) {
      throw wrong(lines, line, "a point of %d numbers or more".formatted(Math.max(x, y) + 1));
    }
    try {
      stroke.add(Integer.parseInt(numbers[x]), Integer.parseInt(numbers[y]));
    } catch (NumberFormatException e) {
      throw wrong(lines, line, "a point of whole numbers");
    }
  }

  private static String argument(String[] words, Utf8Lines lines) {
    if (words.length < 2) {
      throw wrong(lines, words[0], words[0] + " with a name");
    }
    return words[1];
  }

  private static BadInputException wrong(Utf8Lines lines, String line, String expected) {
    return new BadInputException(
        "%s: %s".formatted(lines.place(), line), expected, "correct the line");
  }

  boolean hasSegments() {
    return !segments.isEmpty();
  }

  List<LabelledInk> segments() {
    return segments.stream().map(this::cut).toList();
  }

  List<LabelledInk> segments(String level) {
    return segments.stream().filter(s -> s.level().equals(level)).map(this::cut).toList();
  }

  private LabelledInk cut(Segment segment) {
    if (segment.first() > segment.last() || segment.last() >= strokes.size()) {
      throw new BadInputException(
          "%s: strokes %d to %d".formatted(segment.place(), segment.first(), segment.last()),
          "a range within the %d strokes, from 0".formatted(strokes.size()),
          "correct the line, or the included file");
    }
    String name = "%s:%d".formatted(path.getFileName(), segment.first());
    return labelled(
        name,
        segment.text(),
        segment.place(),
        strokes.subList(segment.first(), segment.last() + 1));
  }

  /** Returns all strokes of the file as one ink without text. */
  LabelledInk whole() {
    return labelled(path.getFileName().toString(), null, path.toString(), strokes);
  }

  private LabelledInk labelled(String name, String text, String place, List<Ink.Stroke> all) {
    List<Ink.Stroke> penDownStrokes = all.stream().filter(Objects::nonNull).toList();
    if (penDownStrokes.isEmpty()) {
      throw new BadInputException(
          place + ": strokes without points",
          "one point or more below .PEN_DOWN",
          "leave it out, or correct the strokes");
    }
    String author = writer == null ? path.getFileName().toString() : writer;
    return new LabelledInk(name, text, author, new Ink(penDownStrokes), place);
  }
}
