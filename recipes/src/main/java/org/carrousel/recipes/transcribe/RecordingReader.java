package org.carrousel.recipes.transcribe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FolderListing;
import org.carrousel.file.Sha256;
import org.carrousel.ink.IamOnDb;
import org.carrousel.ink.Unipen;
import org.carrousel.recipes.corpora.HandwrittenLines;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/** Reader of recordings, with or without texts. */
final class RecordingReader {
  private static final String FILE = "file";
  private static final String TEXT = "text";
  private static final String SOURCE = "source";

  private RecordingReader() {}

  /**
   * Reads recordings with their texts: a CSV with the columns {@code file} (relative to its
   * folder), {@code text} and optionally {@code source}, the writer or speaker; a folder of
   * recordings with the text of each beside it, {@code a.txt} of {@code a.wav}; or a folder of
   * IAM-OnDB. Without {@code source} each recording has its own source.
   */
  static Dataset<Recording> labelled(Path path) {
    if (!Files.isDirectory(path)) {
      return list(path, true);
    }
    return IamOnDb.isIn(path) ? HandwrittenLines.read(path) : withTexts(path);
  }

  /**
   * Reads recordings without their texts: a {@code .wav}, a UNIPEN file ({@code .dat}) or an XML
   * file of IAM-OnDB; a folder of such files; or a CSV with the column {@code file}.
   */
  static Dataset<Recording> unlabelled(Path path) {
    if (Files.isDirectory(path)) {
      return Dataset.of(path.toString(), "", below(path).flatMap(RecordingReader::all).toList());
    }
    return FolderListing.hasEnding(path, ".csv")
        ? list(path, false)
        : Dataset.of(path.toString(), "", all(path).toList());
  }

  private static Dataset<Recording> list(Path path, boolean labelled) {
    Table table = CsvReader.read(path);
    for (String column : labelled ? List.of(TEXT, FILE) : List.of(FILE)) {
      if (!table.columns().contains(column)) {
        throw new BadInputException(
            "%s: columns %s".formatted(table.source(), String.join(", ", table.columns())),
            "a column " + column,
            "add it: each row is a recording, with the columns file and text");
      }
    }
    List<Recording> recordings =
        IntStream.range(0, table.rows())
            .mapToObj(
                row -> {
                  Path file = path.toAbsolutePath().resolveSibling(table.cell(row, FILE));
                  Recording recording = only(file, table.place(row, FILE));
                  return labelled ? labelled(recording, table, row) : recording;
                })
            .toList();
    return Dataset.of(table.source(), table.digest(), recordings);
  }

  private static Recording labelled(Recording recording, Table table, int row) {
    return recording
        .withText(table.required(row, TEXT, "text"))
        .withSource(table.columns().contains(SOURCE) ? table.cell(row, SOURCE) : "row " + (row + 1))
        .withPlace(table.place(row, FILE));
  }

  /** The recordings of a folder; the digest is that of their paths and texts. */
  private static Dataset<Recording> withTexts(Path folder) {
    List<Recording> recordings =
        below(folder)
            .map(
                file ->
                    only(file, file.toString())
                        .withText(text(file))
                        .withSource(folder.relativize(file).toString()))
            .toList();
    String texts =
        recordings.stream()
            .map(recording -> recording.source() + "," + recording.text())
            .collect(Collectors.joining("\n"));
    return Dataset.of(folder.toString(), Sha256.of(texts), recordings);
  }

  private static String text(Path recording) {
    String name = recording.getFileName().toString();
    Path text = recording.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
    if (!Files.exists(text)) {
      throw new BadInputException(
          "%s: no file %s beside it".formatted(recording, text.getFileName()),
          "the text of each recording in a file of its name that ends in .txt",
          "add it, or list recordings and texts in a CSV with the columns file and text");
    }
    return TextFile.read(text).filledLines().stream()
        .map(TextLine::text)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  /** The one recording of a file. */
  private static Recording only(Path file, String place) {
    List<Recording> recordings = all(file).toList();
    if (recordings.size() != 1) {
      throw new BadInputException(
          "%s: a file of %d recordings".formatted(place, recordings.size()),
          "a file of one recording",
          "split it into a file for each of its segments");
    }
    return recordings.get(0);
  }

  /** The files of recordings below a folder, in the order of their paths. */
  private static Stream<Path> below(Path folder) {
    List<Path> files = FolderListing.filesBelow(folder, ".wav", ".dat", ".xml");
    if (files.isEmpty()) {
      throw new BadInputException(
          folder + ": no recordings",
          "files that end in .wav, .dat or .xml",
          "name another folder");
    }
    return files.stream();
  }

  private static Stream<Recording> all(Path file) {
    if (FolderListing.hasEnding(file, ".dat")) {
      return Unipen.readUnlabelled(file).stream().map(ink -> Recording.of(ink, false));
    }
    return Stream.of(
        FolderListing.hasEnding(file, ".xml")
            ? Recording.of(IamOnDb.readUnlabelled(file), false)
            : Recording.sound(file, null, file.getFileName().toString()));
  }
}
