package org.carrousel.recipes.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/** Reads pairs of source and target, or sources alone. */
public final class PairFiles {
  private static final String KIND = "a text file";

  private PairFiles() {}

  /**
   * Reads a table with a pair a row, its columns parted by tabs in a {@code .tsv} and by commas in
   * any other file; or a dictionary of pronunciations, {@code .dict}.
   *
   * @throws BadInputException if a column is missing or a cell is empty; the message names its line
   */
  public static PairFile read(Path file, PairColumns columns) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".dict")) {
      return Pronunciations.read(file);
    }
    Table table = name.endsWith(".tsv") ? CsvReader.read(file, '\t') : CsvReader.read(file);
    List<SentencePair> pairs = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String source = filled(table, row, columns.source());
      String target = filled(table, row, columns.target());
      pairs.add(new SentencePair(source, List.of(target), table.place(row, columns.source())));
    }
    return new PairFile(table.source(), table.digest(), pairs, List.of());
  }

  private static String filled(Table table, int row, String column) {
    String text = table.cell(row, column);
    if (text.isBlank()) {
      throw new BadInputException(
          table.place(row, column) + ": no text",
          "a source and a target in every row",
          "fill the cell, or leave the row out");
    }
    return text;
  }

  /**
   * Reads a folder of pairs of files whose lines belong together: {@code train.SOURCE} and {@code
   * train.TARGET}, and, where they are there, {@code val} or {@code validation}, and {@code test}
   * with anything behind it.
   *
   * @throws BadInputException if there is no training part, or one of two files is missing
   */
  public static TranslateData readFolder(Path folder, PairColumns columns) {
    PairFile training =
        parallel(folder, "train", columns)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "%s: no file train.%s".formatted(folder, columns.source()),
                        "train.%s and train.%s, gzipped or not"
                            .formatted(columns.source(), columns.target()),
                        "check the folder, and the keys source and target"));
    Optional<PairFile> validation =
        parallel(folder, "val", columns).or(() -> parallel(folder, "validation", columns));
    Optional<PairFile> test = testPart(folder, columns).flatMap(p -> parallel(folder, p, columns));
    return new TranslateData(training, validation, test);
  }

  /** The first in the alphabet. */
  private static Optional<String> testPart(Path folder, PairColumns columns) {
    String ending = "." + columns.source();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.gz$", ""))
          .filter(name -> name.startsWith("test") && name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /**
   * Reads two files whose lines belong together: {@code PART.SOURCE} and {@code PART.TARGET} of a
   * folder, gzipped or not. A line that is empty in either is left out and told.
   *
   * @param part such as {@code train}
   * @return empty if there is none of the two files
   * @throws BadInputException if there is one only, or they have not as many lines
   */
  static Optional<PairFile> parallel(Path folder, String part, PairColumns columns) {
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
    TextFile sources = TextFile.read(source.get());
    TextFile targets = TextFile.read(target.get());
    if (sources.lines().size() != targets.lines().size()) {
      throw new BadInputException(
          "%s with %d lines beside %s with %d"
              .formatted(
                  source.get(), sources.lines().size(), target.get(), targets.lines().size()),
          "as many lines in both, the translation of each in the same place",
          "check which line is missing");
    }
    List<SentencePair> pairs = new ArrayList<>();
    for (int line = 0; line < sources.lines().size(); line++) {
      TextLine from = sources.lines().get(line);
      TextLine to = targets.lines().get(line);
      if (!from.empty() && !to.empty()) {
        pairs.add(new SentencePair(from.text().strip(), List.of(to.text().strip()), from.place()));
      }
    }
    List<String> notes = new ArrayList<>();
    sources.emptyLinesTold().ifPresent(notes::add);
    targets.emptyLinesTold().ifPresent(notes::add);
    String sha256 =
        Sha256.of(InputFile.bytes(source.get(), KIND), InputFile.bytes(target.get(), KIND));
    return Optional.of(new PairFile(folder.resolve(part).toString(), sha256, pairs, notes));
  }

  private static Optional<Path> file(Path folder, String name) {
    return List.of(name, name + ".gz").stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Reads sources alone, one a line; empty lines are left out and told. */
  public static PairFile readSources(Path file) {
    TextFile text = TextFile.read(file);
    List<SentencePair> sources =
        text.filledLines().stream()
            .map(line -> new SentencePair(line.text().strip(), List.of(), line.place()))
            .toList();
    List<String> notes = text.emptyLinesTold().map(List::of).orElse(List.of());
    return new PairFile(file.toString(), Sha256.of(InputFile.bytes(file, KIND)), sources, notes);
  }
}
