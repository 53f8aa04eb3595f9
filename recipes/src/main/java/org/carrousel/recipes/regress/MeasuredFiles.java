package org.carrousel.recipes.regress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.sequence.EntityRows;
import org.carrousel.recipes.sequence.EntityTable;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** Reads sequences and their numbers. */
public final class MeasuredFiles {
  private final Table table;
  private final RegressColumns columns;
  private final FileUse use;

  private MeasuredFiles(Table table, RegressColumns columns, FileUse use) {
    this.table = table;
    this.columns = columns;
    this.use = use;
  }

  /**
   * Reads a CSV whose rows are time steps, or a file of C-MAPSS, {@code train_FD001.txt}.
   *
   * @throws BadInputException if the file is missing or malformed, or lacks a number
   */
  public static MeasuredFile read(Path path, RegressColumns columns, FileUse use) {
    if (Turbofans.named(path)) {
      return Turbofans.read(path, columns, use);
    }
    Table table = CsvReader.read(path);
    MeasuredFiles files = new MeasuredFiles(table, columns, use);
    boolean cutOff = columns.remainingLife() && table.columns().contains(columns.target());
    return files.file(cutOff ? Optional.of(files::lastTarget) : Optional.empty());
  }

  /** The test part that C-MAPSS puts beside a training part; none of other files. */
  public static Optional<Path> testPart(Path training) {
    return Turbofans.named(training)
        ? Optional.of(Turbofans.testPart(training))
            .filter(test -> !test.equals(training) && Files.isRegularFile(test))
        : Optional.empty();
  }

  /**
   * Reads a table.
   *
   * @param remaining what of its life an entity has left at its last row; empty for nothing
   */
  static MeasuredFile read(
      Table table,
      RegressColumns columns,
      FileUse use,
      Optional<ToDoubleFunction<EntityRows>> remaining) {
    return new MeasuredFiles(table, columns, use).file(remaining);
  }

  private MeasuredFile file(Optional<ToDoubleFunction<EntityRows>> remaining) {
    if (columns.entity().isEmpty()) {
      throw new BadInputException(
          table.source() + ": no key says which rows are a sequence",
          "the columns whose values name a sequence",
          "add a line such as \"entity: machine\"");
    }
    EntityTable entities =
        new EntityTable(
            table, columns.entity(), columns.time(), columns.features(), List.of(columns.target()));
    List<MeasuredSequence> sequences =
        entities.entities().stream()
            .map(
                entity ->
                    new MeasuredSequence(
                        entity.name(), entity.values(), targets(entity, remaining), entity.place()))
            .toList();
    return new MeasuredFile(table.source(), table.digest(), sequences, entities.features());
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
