package org.carrousel.recipes.transcribe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carrousel.audio.AudioFile;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;
import org.carrousel.ink.IamOnDb;
import org.carrousel.ink.LabelledInk;
import org.carrousel.ink.Unipen;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** Reads a user's recordings. */
public final class RecordingFiles {
  private static final String FILE = "file";
  private static final String TEXT = "text";
  private static final String SOURCE = "source";

  private RecordingFiles() {}

  /**
   * Recordings with their texts, cut into parts: a CSV with the columns {@code file} (relative to
   * its folder), {@code text} and perhaps {@code source}, who wrote or spoke; or a folder of
   * IAM-OnDB. Without sources each recording is its own.
   *
   * @throws BadInputException if something is missing or malformed
   */
  public static TranscribeData read(Path path, PartShares shares) {
    if (Files.isDirectory(path)) {
      List<LabelledInk> lines = IamOnDb.read(path);
      return TranscribeData.split(
          path.toString(),
          digest(lines),
          lines.stream().map(line -> Recording.of(line, false)).toList(),
          shares,
          List.of());
    }
    Table table = CsvReader.read(path);
    requireColumn(table, TEXT);
    List<Recording> recordings = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      recordings.add(labelled(table, row, listed(table, row, path)));
    }
    return TranscribeData.split(table.source(), table.digest(), recordings, shares, List.of());
  }

  private static Recording labelled(Table table, int row, Recording recording) {
    if (table.missing(row, TEXT)) {
      throw new BadInputException(
          table.place(row, TEXT) + ": no text",
          "what was written or said",
          "give the transcript, or leave the row out");
    }
    String source = table.columns().contains(SOURCE) ? table.cell(row, SOURCE) : "row " + (row + 1);
    return new Recording(
        recording.name(),
        table.cell(row, TEXT),
        source,
        false,
        recording.signal(),
        table.place(row, FILE));
  }

  /**
   * Recordings without their texts: a {@code .wav}, a UNIPEN file ({@code .dat}) or an XML file of
   * IAM-OnDB; a folder of such; or a CSV with the column {@code file}.
   *
   * @throws BadInputException if there is none, or one is malformed
   */
  public static List<Recording> readUnlabelled(Path path) {
    if (Files.isDirectory(path)) {
      List<Recording> all =
          files(path).stream().flatMap(file -> recordings(file).stream()).toList();
      if (all.isEmpty()) {
        throw new BadInputException(
            path + ": no recordings",
            "files that end in .wav, .dat or .xml",
            "name another folder");
      }
      return all;
    }
    if (ending(path).equals("csv")) {
      Table table = CsvReader.read(path);
      List<Recording> all = new ArrayList<>();
      for (int row = 0; row < table.rows(); row++) {
        all.add(listed(table, row, path));
      }
      return all;
    }
    return recordings(path);
  }

  /** The one recording of a file that a row names. */
  private static Recording listed(Table table, int row, Path list) {
    requireColumn(table, FILE);
    List<Recording> recordings =
        recordings(list.toAbsolutePath().resolveSibling(table.cell(row, FILE)));
    if (recordings.size() != 1) {
      throw new BadInputException(
          "%s: a file of %d recordings".formatted(table.place(row, FILE), recordings.size()),
          "a file of one recording",
          "take its segments apart");
    }
    return recordings.get(0);
  }

  private static void requireColumn(Table table, String column) {
    if (!table.columns().contains(column)) {
      throw new BadInputException(
          "%s: columns %s".formatted(table.source(), String.join(", ", table.columns())),
          "a column " + column,
          "add it: a row a recording, with the columns file and text");
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> List.of("wav", "dat", "xml").contains(ending(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
      default -> List.of(sound(file, null, file.getFileName().toString()));
    };
  }

  /** A file of sound. */
  static Recording sound(Path file, String text, String source) {
    return new Recording(
        file.getFileName().toString(),
        text,
        source,
        false,
        new Signal.Sound(AudioFile.read(file)),
        file.toString());
  }

  /** Of the ink itself and its texts, wherever the files lie. */
  static String digest(List<LabelledInk> inks) {
    StringBuilder all = new StringBuilder();
    for (LabelledInk ink : inks) {
      all.append(ink.name()).append('\t').append(ink.text()).append('\n');
      ink.ink()
          .strokes()
          .forEach(
              stroke -> {
                for (int point = 0; point < stroke.points(); point++) {
                  all.append(stroke.x()[point]).append(' ').append(stroke.y()[point]).append(' ');
                }
              });
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
