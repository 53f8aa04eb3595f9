package org.carrousel.recipes.label;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.corpora.Chorales;
import org.carrousel.recipes.corpora.SpeechFrames;
import org.carrousel.recipes.corpora.TimitFolder;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.EntityRows;
import org.carrousel.recipes.data.EntityTable;
import org.carrousel.recipes.data.TaggedSequence;
import org.carrousel.series.Table;

/** Reads sequences and the labels of their time steps. */
final class LabelReader {
  private final Table table;
  private final List<String> labels;

  private LabelReader(Table table, List<String> labels) {
    this.table = table;
    this.labels = labels;
  }

  /** Reads a CSV file, music as JSON with its parts, or a folder in the form of TIMIT. */
  static Dataset<TaggedSequence> read(Path path, LabelConfig config) {
    if (Files.isDirectory(path)) {
      return TimitFolder.read(path, config.rate());
    }
    return hasEnding(path, ".json") ? Chorales.read(path) : read(path, config.columns(), true);
  }

  /** Reads a CSV file, music as JSON or a recording; ignores labels. */
  static Dataset<TaggedSequence> readUnlabelled(Path path, LabelConfig config) {
    if (hasEnding(path, ".json")) {
      return Chorales.readUnlabelled(path);
    }
    return hasEnding(path, ".wav")
        ? SpeechFrames.readUnlabelled(path, config.rate())
        : read(path, config.columns(), false);
  }

  private static boolean hasEnding(Path path, String ending) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static Dataset<TaggedSequence> read(Path path, LabelColumns columns, boolean labelled) {
    Table table = columns.csv().read(path);
    EntityTable entities = new EntityTable(table, columns.sequences(), columns.label());
    LabelReader reader = new LabelReader(table, columns.label());
    List<TaggedSequence> sequences =
        entities.entities().stream()
            .map(
                rows ->
                    labelled
                        ? reader.sequence(rows)
                        : TaggedSequence.unlabelled(rows.name(), rows.values(), rows.place()))
            .toList();
    return Dataset.of(table.source(), table.digest(), sequences)
        .withFeatures(entities.features())
        .withLabels(columns.label().size() == 1 ? List.of() : columns.label())
        .withColumns(Optional.of(columns));
  }

  private TaggedSequence sequence(EntityRows rows) {
    if (labels.size() == 1) {
      List<String> classes = rows.rows().stream().map(row -> label(row, labels.get(0))).toList();
      return TaggedSequence.ofClasses(rows.name(), rows.values(), classes, rows.place());
    }
    float[][] marks = new float[rows.rows().size()][labels.size()];
    for (int step = 0; step < marks.length; step++) {
      for (int mark = 0; mark < labels.size(); mark++) {
        marks[step][mark] = mark(rows.rows().get(step), labels.get(mark));
      }
    }
    return TaggedSequence.ofMarks(rows.name(), rows.values(), marks, rows.place());
  }

  private String label(int row, String column) {
    if (table.missing(row, column)) {
      throw new BadInputException(
          table.place(row, column) + ": no label",
          "a label at every time step",
          "label the row, or leave it out");
    }
    return table.cell(row, column);
  }

  private float mark(int row, String column) {
    String cell = label(row, column);
    return switch (cell) {
      case "0" -> 0;
      case "1" -> 1;
      default ->
          throw new BadInputException(
              "%s: \"%s\"".formatted(table.place(row, column), cell),
              "0 or 1, as there are several columns of labels",
              "correct the cell, or name one column with the key label");
    };
  }
}
