package org.carrousel.recipes.classify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FolderListing;
import org.carrousel.recipes.corpora.IdxImages;
import org.carrousel.recipes.corpora.TsFile;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.EntityRows;
import org.carrousel.recipes.data.EntityTable;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.series.Table;

/** Reads labelled sequences from files of several kinds. */
final class ClassifyReader {
  private final Table table;
  private final ClassifyColumns columns;
  private final boolean labelled;

  private ClassifyReader(Table table, ClassifyColumns columns, boolean labelled) {
    this.table = table;
    this.columns = columns;
    this.labelled = labelled;
  }

  /**
   * Reads a {@code .ts} file, images in the idx format, a folder of text files, one for each class,
   * or a CSV of time steps or texts. Without classes also a text file, each line a text.
   *
   * @param labelled whether classes are needed; otherwise they are not looked at
   */
  static Dataset<LabelledSequence> read(Path path, ClassifyColumns columns, boolean labelled) {
    if (Files.isDirectory(path)) {
      return TextFiles.folder(path);
    }
    if (FolderListing.hasEnding(path, ".ts")) {
      return TsFile.read(path, labelled);
    }
    if (IdxImages.matches(path)) {
      return IdxImages.read(path, labelled);
    }
    if (FolderListing.hasEnding(path, ".txt") && !labelled) {
      return TextFiles.lines(path);
    }
    ClassifyReader reader = new ClassifyReader(columns.csv().read(path), columns, labelled);
    return (columns.text().isEmpty() ? reader.series() : reader.texts())
        .withColumns(Optional.of(columns));
  }

  /**
   * The test part that the archives put beside a training part: {@code X_TEST.ts} beside {@code
   * X_TRAIN.ts}, {@code t10k-images-...} beside {@code train-images-...}.
   */
  static Optional<Path> testPart(Path training) {
    String name = training.getFileName().toString();
    return Stream.of(
            name.replace("_TRAIN.", "_TEST."),
            name.replace("train-images", "t10k-images"),
            name.replace("train-images", "test-images"))
        .filter(candidate -> !candidate.equals(name))
        .map(training::resolveSibling)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The rows of an entity are the time steps of a sequence. */
  private Dataset<LabelledSequence> series() {
    if (columns.sequences().entity().isEmpty()) {
      throw new BadInputException(
          table.source() + ": no key says which rows are a sequence",
          "the columns whose values name a sequence, or the column of a text",
          "add a line such as \"entity: machine\" or \"text: review\"");
    }
    return new EntityTable(table, columns.sequences(), List.of(columns.label(), columns.group()))
        .dataset(this::sequence);
  }

  private LabelledSequence sequence(EntityRows entity) {
    String label = label(entity.rows().get(0));
    for (int row : labelled ? entity.rows() : List.<Integer>of()) {
      if (!label(row).equals(label)) {
        throw new BadInputException(
            "%s: \"%s\", and before it \"%s\" for the same sequence %s"
                .formatted(table.place(row, columns.label()), label(row), label, entity.name()),
            "one class for all rows of a sequence",
            "correct the class, or the key entity");
      }
    }
    return new LabelledSequence(entity.name(), label, entity.values(), entity.place())
        .inGroup(group(entity.rows().get(0)));
  }

  private Dataset<LabelledSequence> texts() {
    return Dataset.of(
        table.source(),
        table.digest(),
        IntStream.range(0, table.rows())
            .mapToObj(
                row ->
                    LabelledSequence.ofText(
                            table.required(row, columns.text(), "text"),
                            label(row),
                            table.place(row, columns.text()))
                        .inGroup(group(row)))
            .toList());
  }

  private String group(int row) {
    return columns.group().isEmpty() ? "" : table.cell(row, columns.group());
  }

  /** The class of a row; null if classes are not looked at. */
  private String label(int row) {
    return labelled ? table.required(row, columns.label(), "class") : null;
  }
}
