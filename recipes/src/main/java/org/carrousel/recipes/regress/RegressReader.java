package org.carrousel.recipes.regress;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.corpora.Turbofans;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.EntityRows;
import org.carrousel.recipes.data.EntityTable;
import org.carrousel.recipes.data.FileUse;
import org.carrousel.recipes.data.MeasuredSequence;
import org.carrousel.recipes.data.SequenceColumns;
import org.carrousel.series.Table;

/** Reads sequences and their numbers. */
final class RegressReader {
  private final Table table;
  private final RegressColumns columns;
  private final FileUse use;

  private RegressReader(Table table, RegressColumns columns, FileUse use) {
    this.table = table;
    this.columns = columns;
    this.use = use;
  }

  /** Reads a CSV whose rows are time steps, or a file of C-MAPSS, {@code train_FD001.txt}. */
  static Dataset<MeasuredSequence> read(Path path, RegressColumns columns, FileUse use) {
    if (Turbofans.matches(path)) {
      return turbofans(path, columns, use);
    }
    return read(columns.csv().read(path), columns, use);
  }

  /** Reads a table whose rows are time steps. */
  static Dataset<MeasuredSequence> read(Table table, RegressColumns columns, FileUse use) {
    RegressReader reader = new RegressReader(table, columns, use);
    boolean cutOff = columns.remainingLife() && table.columns().contains(columns.target());
    return reader.dataset(cutOff ? Optional.of(reader::lastTarget) : Optional.empty());
  }

  /** Engines are the entities if no columns are. */
  private static Dataset<MeasuredSequence> turbofans(
      Path path, RegressColumns columns, FileUse use) {
    Table table = Turbofans.table(path);
    SequenceColumns sequences = columns.sequences();
    RegressReader reader =
        new RegressReader(
            table,
            sequences.entity().isEmpty()
                ? columns.withSequences(sequences.withEntity(List.of(Turbofans.UNIT)))
                : columns,
            use);
    Optional<Turbofans.RemainingLives> lives =
        use == FileUse.PREDICTION || !columns.remainingLife()
            ? Optional.empty()
            : Turbofans.remainingLives(path, table);
    Dataset<MeasuredSequence> dataset = reader.dataset(lives.map(Turbofans.RemainingLives::lives));
    return dataset.withSha256(lives.map(Turbofans.RemainingLives::sha256).orElse(dataset.sha256()));
  }

  private Dataset<MeasuredSequence> dataset(Optional<ToDoubleFunction<EntityRows>> remaining) {
    return new EntityTable(table, columns.sequences(), List.of(columns.target()))
        .dataset(
            entity ->
                new MeasuredSequence(
                    entity.name(), entity.values(), targets(entity, remaining), entity.place()))
        .withColumns(Optional.of(columns));
  }

  private double[] targets(EntityRows entity, Optional<ToDoubleFunction<EntityRows>> remaining) {
    double[] targets = new double[entity.rows().size()];
    Arrays.fill(targets, Double.NaN);
    int last = targets.length - 1;
    if (use == FileUse.PREDICTION) {
      return targets;
    }
    if (!columns.remainingLife()) {
      targets[last] = onlyTarget(entity);
      return targets;
    }
    double left = remaining.map(function -> function.applyAsDouble(entity)).orElse(0.0);
    int first = use == FileUse.TEST && remaining.isPresent() ? last : 0;
    for (int step = first; step <= last; step++) {
      targets[step] = left + last - step;
    }
    return targets;
  }

  /** The number that all rows of an entity have that have one. */
  private double onlyTarget(EntityRows entity) {
    double only = Double.NaN;
    for (int row : entity.rows()) {
      double number = table.number(row, columns.target());
      if (!Double.isNaN(only) && !Double.isNaN(number) && number != only) {
        throw new BadInputException(
            "%s: %s, and before it %s for the same sequence %s"
                .formatted(
                    table.place(row, columns.target()),
                    table.cell(row, columns.target()),
                    only,
                    entity.name()),
            "one number for all rows of a sequence",
            "correct it, or the key entity; a life that is counted down wants remaining-life:"
                + " true");
      }
      only = Double.isNaN(number) ? only : number;
    }
    if (Double.isNaN(only)) {
      throw noTarget(entity.rows().get(entity.rows().size() - 1));
    }
    return only;
  }

  /** What remains after the last row. */
  private double lastTarget(EntityRows entity) {
    int row = entity.rows().get(entity.rows().size() - 1);
    double number = table.number(row, columns.target());
    if (Double.isNaN(number)) {
      throw noTarget(row);
    }
    if (number < 0) {
      throw new BadInputException(
          "%s: %s".formatted(table.place(row, columns.target()), table.cell(row, columns.target())),
          "a remaining life of 0 rows or more",
          "correct it");
    }
    return number;
  }

  private BadInputException noTarget(int row) {
    return new BadInputException(
        table.place(row, columns.target()) + ": no number",
        "a number for every sequence",
        "fill the value, or leave the sequence out");
  }
}
