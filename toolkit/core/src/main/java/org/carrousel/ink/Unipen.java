package org.carrousel.ink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;

/**
 * Reader of UNIPEN files, whose {@code .SEGMENT} lines divide the strokes of included files into
 * characters, words or texts (Guyon et al. 1994, "UNIPEN project of on-line data exchange and
 * recognizer benchmarks").
 */
public final class Unipen {
  private Unipen() {}

  /**
   * Reads the segments of a file, or of all {@code .dat} files below a folder in the order of their
   * paths.
   *
   * @param level level of the segments, such as {@code CHARACTER} or {@code WORD}
   * @throws BadInputException if a file is malformed or includes a missing file, if a segment has
   *     no points, or if no segment has the level
   */
  public static List<LabelledInk> read(Path path, String level) {
    List<LabelledInk> all = new ArrayList<>();
    for (Path file : files(path)) {
      all.addAll(UnipenFile.read(file).segments(level));
    }
    if (all.isEmpty()) {
      throw new BadInputException(
          "%s: no segments of the level %s".formatted(path, level),
          "UNIPEN files with lines such as .SEGMENT %s 0-2 ? \"the\"".formatted(level),
          "name the folder of the annotations, or another level");
    }
    return all;
  }

  /** Returns the files in the order of their paths, whether they are UNIPEN files or not. */
  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below.filter(file -> file.toString().endsWith(".dat")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads all segments of a file, at all levels, or all its strokes as one ink if it has no
   * segments.
   *
   * @throws BadInputException if the file is malformed or has no strokes
   */
  public static List<LabelledInk> readUnlabelled(Path file) {
    UnipenFile read = UnipenFile.read(file);
    return read.hasSegments() ? read.segments() : List.of(read.whole());
  }
}
