package org.carrousel.recipes.label;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.series.CsvReader;

/** Reads labelled sequences from whatever file they are in. */
public final class StepFiles {
  private StepFiles() {}

  /**
   * Reads a CSV, music as JSON with its parts, or a folder as TIMIT has it.
   *
   * @throws BadInputException if the file is missing, malformed or has no labels
   */
  public static LabelData read(Path path, LabelConfig config) {
    if (Files.isDirectory(path)) {
      return TimitFolder.read(path, config.rate());
    }
    return lower(path).endsWith(".json")
        ? Chorales.read(path)
        : new LabelData(LabelTable.read(CsvReader.read(path), config.columns(), true));
  }

  /** The sequences of a CSV, music as JSON or a recording; labels in them are not looked at. */
  public static StepFile readUnlabelled(Path path, LabelConfig config) {
    if (lower(path).endsWith(".json")) {
      return Chorales.readUnlabelled(path);
    }
    if (lower(path).endsWith(".wav")) {
      String name = path.getFileName().toString();
      return new StepFile(
          path.toString(),
          Sha256.of(InputFile.bytes(path, "a recording")),
          List.of(Recordings.read(path, name, config.rate(), Optional.empty())),
          Recordings.features(),
          List.of(),
          List.of());
    }
    return LabelTable.read(CsvReader.read(path), config.columns(), false);
  }

  private static String lower(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
