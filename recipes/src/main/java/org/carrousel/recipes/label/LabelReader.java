package org.carrousel.recipes.label;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carrousel.file.FolderListing;
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
  private static final String MARKS = "0 or 1, as there are several columns of labels";

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
    return FolderListing.hasEnding(path, ".json")
        ? Chorales.read(path)
        : read(path, config.columns(), true);
  }

  /** Reads a CSV file, music as JSON or a recording; ignores labels. */
  static Dataset<TaggedSequence> readUnlabelled(Path path, LabelConfig config) {
    if (FolderListing.hasEnding(path, ".json")) {
      return Chorales.readUnlabelled(path);
    }
    return FolderListing.hasEnding(path, ".wav")
        ? SpeechFrames.readUnlabelled(path, config.rate())
        : read(path, config.columns(), false);
  }

  private static Dataset<TaggedSequence> read(Path path, LabelColumns columns, boolean labelled) {
    Table table = columns.csv().read(path);
    LabelReader reader = new LabelReader(table, columns.label());
    return new EntityTable(table, columns.sequences(), columns.label())
        .dataset(
            rows ->
                labelled
                    ? reader.sequence(rows)
                    : TaggedSequence.unlabelled(rows.name(), rows.values(), rows.place()))
        .withLabels(columns.label().size() == 1 ? List.of() : columns.label())
        .withColumns(Optional.of(columns));
  }

  private TaggedSequence sequence(EntityRows rows) {
    if (labels.size() == 1) {
      List<String> classes =
          rows.rows().stream().map(row -> table.required(row, labels.get(0), "label")).toList();
      return TaggedSequence.ofClasses(rows.name(), rows.values(), classes, rows.place());
    }
    float[][] marks = new float[rows.rows().size()][labels.size()];
    for (int step = 0; step < marks.length; step++) {
      for (int mark = 0; mark < labels.size(); mark++) {
        boolean holds = table.flag(rows.rows().get(step), labels.get(mark), MARKS);
        marks[step][mark] = holds ? 1 : 0;
      }
    }
    return TaggedSequence.ofMarks(rows.name(), rows.values(), marks, rows.place());
  }
}
