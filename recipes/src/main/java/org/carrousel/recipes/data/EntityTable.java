package org.carrousel.recipes.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carrousel.error.BadInputException;
import org.carrousel.series.Table;

/** A table of many entities: the rows of each are the time steps of a sequence. */
public final class EntityTable {
  private final Table table;
  private final List<String> entity;
  private final String time;
  private final boolean numericTime;
  private final List<String> features;

  /**
   * @param columns roles of the columns
   * @param others columns that are no features unless they are named as such
   * @throws BadInputException if there is no entity column, or no column is left for a feature
   */
  public EntityTable(Table table, SequenceColumns columns, Collection<String> others) {
    if (columns.entity().isEmpty()) {
      throw new BadInputException(
          table.source() + ": no key says which rows are a sequence",
          "the columns whose values name a sequence",
          "add a line such as \"entity: machine\"");
    }
    this.table = table;
    this.entity = columns.entity();
    this.time = columns.time();
    List<String> numeric = table.numericColumns();
    this.numericTime = numeric.contains(time);
    List<String> left = new ArrayList<>(numeric);
    left.removeAll(entity);
    left.remove(time);
    left.removeAll(others);
    this.features = columns.features().isEmpty() ? left : columns.features();
    if (this.features.isEmpty()) {
      throw new BadInputException(
          table.source() + ": no numeric column beside those that have another part",
          "at least one feature",
          "check the columns " + String.join(", ", table.columns()));
    }
  }

  /**
   * One example of each entity, in the order in which they first occur.
   *
   * @throws BadInputException if a value is missing or no number, or times do not rise
   */
  public <E> Dataset<E> dataset(Function<EntityRows, E> example) {
    Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
    }
    List<E> examples = new ArrayList<>();
    rows.forEach((key, of) -> examples.add(example.apply(entity(String.join(" ", key), of))));
    return Dataset.of(table.source(), table.digest(), examples).withFeatures(features);
  }

  /** Returns the cells that name a row's entity; joined, those of two entities may be equal. */
  private List<String> key(int row) {
    return entity.stream().map(column -> table.cell(row, column)).toList();
  }

  private EntityRows entity(String name, List<Integer> rows) {
    float[][] values = new float[rows.size()][features.size()];
    for (int step = 0; step < values.length; step++) {
      if (step > 0 && !time.isEmpty()) {
        requireLater(rows.get(step - 1), rows.get(step), name);
      }
      for (int feature = 0; feature < features.size(); feature++) {
        values[step][feature] = (float) number(rows.get(step), features.get(feature));
      }
    }
    String place = "%s, line %d".formatted(table.source(), table.line(rows.get(0)));
    return new EntityRows(name, rows, values, place);
  }

  private void requireLater(int before, int row, String name) {
    String earlier = table.cell(before, time);
    String later = table.cell(row, time);
    double order =
        numericTime
            ? table.number(row, time) - table.number(before, time)
            : later.compareTo(earlier);
    if (!(order > 0)) {
      throw new BadInputException(
          "%s: %s comes after %s in %s".formatted(table.place(row, time), later, earlier, name),
          "times that rise within a sequence: numbers, or text such as 2011-01-31",
          "sort the rows by " + time);
    }
  }

  private double number(int row, String column) {
    if (table.missing(row, column)) {
      throw new BadInputException(
          table.place(row, column) + ": no value",
          "a number at every time step",
          "fill the value, leave the row out, or leave the column out of the features");
    }
    return table.number(row, column);
  }
}
