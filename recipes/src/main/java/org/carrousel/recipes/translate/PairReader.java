package org.carrousel.recipes.translate;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FolderListing;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.corpora.PronunciationDictionary;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.series.Table;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/** Reader of pairs of source and target, or of sources only. */
final class PairReader {
  private final PairColumns columns;

  PairReader(PairColumns columns) {
    this.columns = columns;
  }

  /**
   * Reads a table with a pair in each row, separated by tabs if the file is a {@code .tsv}; a
   * dictionary of pronunciations, {@code .dict}; or a folder of parallel files: {@code
   * train.SOURCE} and {@code train.TARGET}, and optionally {@code val} or {@code validation}, and a
   * name that begins with {@code test}.
   */
  Dataset<SentencePair> read(Path path) {
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    if (PronunciationDictionary.matches(path.getFileName().toString())) {
      return PronunciationDictionary.read(path);
    }
    Table table = columns.csv().read(path);
    List<SentencePair> pairs = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String source = table.required(row, columns.source(), "text");
      List<String> targets = List.of(table.required(row, columns.target(), "text"));
      pairs.add(new SentencePair(source, targets, table.place(row, columns.source())));
    }
    return Dataset.of(table.source(), table.digest(), pairs);
  }

  private Dataset<SentencePair> folder(Path folder) {
    Dataset<SentencePair> training =
        parallel(folder, "train")
            .orElseThrow(
                () ->
                    new BadInputException(
                        "%s: no file train.%s".formatted(folder, columns.source()),
                        "train.%s and train.%s, gzipped or not"
                            .formatted(columns.source(), columns.target()),
                        "check the folder, and the keys source and target"));
    return training
        .withValidation(parallel(folder, "val").or(() -> parallel(folder, "validation")))
        .withTest(testPart(folder).flatMap(part -> parallel(folder, part)));
  }

  /** Returns the first test part in alphabetical order. */
  private Optional<String> testPart(Path folder) {
    String ending = "." + columns.source();
    return FolderListing.files(folder, ending, ending + ".gz").stream()
        .map(file -> file.getFileName().toString().replaceFirst("\\.gz$", ""))
        .filter(name -> name.startsWith("test") && name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .sorted()
        .findFirst();
  }

  /**
   * Reads {@code PART.SOURCE} and {@code PART.TARGET} of a folder, gzipped or not. Lines that are
   * empty in one of the files are omitted, with a note.
   *
   * @return empty if both files are missing
   * @throws BadInputException if one is missing, or their numbers of lines differ
   */
  private Optional<Dataset<SentencePair>> parallel(Path folder, String part) {
    Optional<Path> source = file(folder, part + "." + columns.source());
    Optional<Path> target = file(folder, part + "." + columns.target());
    if (source.isEmpty() && target.isEmpty()) {
      return Optional.empty();
    }
    if (source.isEmpty() || target.isEmpty()) {
      throw new BadInputException(
          "%s: one of %s.%s and %s.%s"
              .formatted(folder, part, columns.source(), part, columns.target()),
          "both files",
          "add the other, or check the keys source and target");
    }
    byte[] sourceBytes = bytes(source.get());
    byte[] targetBytes = bytes(target.get());
    TextFile sources = text(source.get(), sourceBytes);
    TextFile targets = text(target.get(), targetBytes);
    int lines = sources.lines().size();
    if (lines != targets.lines().size()) {
      throw new BadInputException(
          "%s with %d lines beside %s with %d"
              .formatted(source.get(), lines, target.get(), targets.lines().size()),
          "as many lines in both, the translation of each in the same place",
          "check which line is missing");
    }
    List<SentencePair> pairs = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      TextLine from = sources.lines().get(line);
      TextLine to = targets.lines().get(line);
      if (!from.empty() && !to.empty()) {
        pairs.add(new SentencePair(from.text().strip(), List.of(to.text().strip()), from.place()));
      }
    }
    return Optional.of(
        Dataset.of(folder.resolve(part).toString(), Sha256.of(sourceBytes, targetBytes), pairs)
            .withNotes(
                Stream.of(sources, targets)
                    .flatMap(file -> file.emptyLinesNote().stream())
                    .toList()));
  }

  private static Optional<Path> file(Path folder, String name) {
    return Stream.of(name, name + ".gz")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static byte[] bytes(Path path) {
    return InputFile.bytes(path, "a text file");
  }

  private static TextFile text(Path path, byte[] bytes) {
    return TextFile.read(path.toString(), new ByteArrayInputStream(bytes));
  }

  /** Reads sources, one per line; empty lines are omitted, with a note. */
  static Dataset<SentencePair> sources(Path path) {
    byte[] bytes = bytes(path);
    TextFile text = text(path, bytes);
    return Dataset.of(
            path.toString(),
            Sha256.of(bytes),
            text.filledLines().stream()
                .map(line -> new SentencePair(line.text().strip(), List.of(), line.place()))
                .toList())
        .withNotes(text.emptyLinesNote().stream().toList());
  }
}
