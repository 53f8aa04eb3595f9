package org.carrousel.recipes.classify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** Reads sequences from whatever file they are in. */
public final class SequenceFiles {
  private SequenceFiles() {}

  /**
   * Reads a {@code .ts} file, images in the idx format, a folder of text files, one a class, or a
   * CSV: rows of series if the configuration names entities, texts if it names a column of texts.
   *
   * @throws BadInputException if the file is missing, malformed or has no classes
   */
  public static SequenceFile read(Path path, ClassifyColumns columns) {
    return read(path, columns, true);
  }

  /** The same without classes, which are not looked at; a text file is a text a line. */
  public static SequenceFile readUnlabelled(Path path, ClassifyColumns columns) {
    return read(path, columns, false);
  }

  private static SequenceFile read(Path path, ClassifyColumns columns, boolean labelled) {
    String name = path.getFileName().toString();
    if (Files.isDirectory(path)) {
      return TextSequences.folder(path);
    }
    if (name.endsWith(".ts")) {
      return TsFile.read(path, labelled);
    }
    if (IdxImages.named(name)) {
      return IdxImages.read(path, labelled);
    }
    if (name.endsWith(".txt") && !labelled) {
      return TextSequences.lines(path);
    }
    Table table = CsvReader.read(path);
    return columns.text().isEmpty()
        ? SeriesSequences.read(table, columns, labelled)
        : TextSequences.table(table, columns, labelled);
  }

  /**
   * The test part that the archives put beside a training part: {@code X_TEST.ts} beside {@code
   * X_TRAIN.ts}, {@code t10k-images-...} beside {@code train-images-...}.
   */
  public static Optional<Path> testPart(Path training) {
    String name = training.getFileName().toString();
    List<String> candidates =
        List.of(
            name.replace("_TRAIN.", "_TEST."),
            name.replace("train-images", "t10k-images"),
            name.replace("train-images", "test-images"));
    return candidates.stream()
        .filter(candidate -> !candidate.equals(name))
        .map(training::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
