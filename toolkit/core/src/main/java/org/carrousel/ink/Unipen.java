package org.carrousel.ink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FolderListing;

/**
 * Reads UNIPEN files: annotations whose {@code .SEGMENT} lines cut the strokes of included files
 * into characters, words or texts (Guyon et al. 1994, "UNIPEN project of on-line data exchange and
 * recognizer benchmarks").
 */
public final class Unipen {
  private Unipen() {}

  /**
   * The segments of a file, or of all {@code .dat} files below a folder, by file name.
   *
   * @param level of the segments: {@code CHARACTER}, {@code WORD}
   * @throws BadInputException if a file is malformed, includes one that is missing, or a segment
   *     has no points; or if there is no segment of the level
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

  /** Files in order of their names; a file that is none of UNIPEN's is refused when it is read. */
  private static List<Path> files(Path path) {
    return Files.isDirectory(path) ? FolderListing.filesBelow(path, ".dat") : List.of(path);
  }

  /**
   * What a file says without labels: all of its segments, or where it has none its strokes as one.
   *
   * @throws BadInputException if the file is malformed or has no strokes
   */
  public static List<LabelledInk> readUnlabelled(Path file) {
    UnipenFile read = UnipenFile.read(file);
    return read.hasSegments() ? read.segments() : List.of(read.whole());
  }
}
