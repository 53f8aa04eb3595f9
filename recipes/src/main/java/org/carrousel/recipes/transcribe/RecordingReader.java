package org.carrousel.recipes.transcribe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.IamOnDb;
import org.carrousel.ink.Unipen;
import org.carrousel.recipes.corpora.HandwrittenLines;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** Reader of recordings, with or without texts. */
final class RecordingReader {
  private static final String FILE = "file";
  private static final String TEXT = "text";
  private static final String SOURCE = "source";
  private static final List<String> ENDINGS = List.of("wav", "dat", "xml");

  private final Table table;
  private final Path path;

  private RecordingReader(Path path) {
    this.table = CsvReader.read(path);
    this.path = path;
  }

  /**
   * Reads recordings with their texts: a CSV with the columns {@code file} (relative to its
   * folder), {@code text} and optionally {@code source}, the writer or speaker; or a folder of
   * IAM-OnDB. Without {@code source} each recording has its own source.
   */
  static Dataset<Recording> labelled(Path path) {
    if (Files.isDirectory(path)) {
      return HandwrittenLines.read(path);
    }
    RecordingReader reader = new RecordingReader(path);
    reader.requireColumn(TEXT);
    return reader.dataset(reader::labelled);
  }

  /**
   * Reads recordings without their texts: a {@code .wav}, a UNIPEN file ({@code .dat}) or an XML
   * file of IAM-OnDB; a folder of such files; or a CSV with the column {@code file}.
   */
  static Dataset<Recording> unlabelled(Path path) {
    if (ending(path).equals("csv") && !Files.isDirectory(path)) {
      RecordingReader reader = new RecordingReader(path);
      return reader.dataset(reader::listed);
    }
    List<Recording> all = files(path).stream().flatMap(file -> recordings(file).stream()).toList();
    if (all.isEmpty()) {
      throw new BadInputException(
          path + ": no recordings", "files that end in .wav, .dat or .xml", "name another folder");
    }
    return Dataset.of(path.toString(), "", all);
  }

  private Dataset<Recording> dataset(IntFunction<Recording> row) {
    requireColumn(FILE);
    return Dataset.of(
        table.source(), table.digest(), IntStream.range(0, table.rows()).mapToObj(row).toList());
  }

  private Recording labelled(int row) {
    if (table.missing(row, TEXT)) {
      throw new BadInputException(
          table.place(row, TEXT) + ": no text",
          "what was written or said",
          "give the transcript, or leave the row out");
    }
    String source = table.columns().contains(SOURCE) ? table.cell(row, SOURCE) : "row " + (row + 1);
    Recording recording = listed(row);
    return new Recording(
        recording.name(),
        table.cell(row, TEXT),
        source,
        false,
        recording.signal(),
        table.place(row, FILE));
  }

  /** Reads the only recording of the file that a row names. */
  private Recording listed(int row) {
    List<Recording> recordings =
        recordings(path.toAbsolutePath().resolveSibling(table.cell(row, FILE)));
    if (recordings.size() != 1) {
      throw new BadInputException(
          "%s: a file of %d recordings".formatted(table.place(row, FILE), recordings.size()),
          "a file of one recording",
          "split it into a file for each of its segments");
    }
    return recordings.get(0);
  }

  private void requireColumn(String column) {
    if (!table.columns().contains(column)) {
      throw new BadInputException(
          "%s: columns %s".formatted(table.source(), String.join(", ", table.columns())),
          "a column " + column,
          "add it: each row is a recording, with the columns file and text");
    }
  }

  /** Returns a file itself, or all recordings below a folder in the order of their paths. */
  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below.filter(file -> ENDINGS.contains(ending(file))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + path, e);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<Recording> recordings(Path file) {
    return switch (ending(file)) {
      case "dat" ->
          Unipen.readUnlabelled(file).stream().map(ink -> Recording.of(ink, false)).toList();
      case "xml" -> List.of(Recording.of(IamOnDb.readUnlabelled(file), false));
      default -> List.of(Recording.sound(file, null, file.getFileName().toString()));
    };
  }
}
