package org.carrousel.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.carrousel.error.BadInputException;

/** Groups the rows of a table by entity and reads each group as a {@link Series}. */
final class SeriesReader {
  private final Table table;
  private final Schema schema;
  private final MissingValues missing;

  /**
   * @param missing {@link MissingValues#REFUSE}: rows missing between others are an error
   */
  SeriesReader(Table table, Schema schema, MissingValues missing) {
    this.table = table;
    this.schema = schema;
    this.missing = missing;
  }

  /**
   * Reads the series of all entities.
   *
   * @param stepOf finds the common time step from the times and the row numbers of each entity
   */
  ObservedSeries read(BiFunction<RowTimes, Collection<int[]>, TimeStep> stepOf) {
    Map<String, int[]> rows = rowsByEntity();
    Map<String, RegularGrid> grids = schema.time().isEmpty() ? numbered(rows) : timed(rows, stepOf);
    List<Series> series = new ArrayList<>();
    grids.forEach((entity, grid) -> series.add(series(entity, grid)));
    return new ObservedSeries(new SeriesSet(table.source(), series), List.copyOf(grids.values()));
  }

  private Map<String, int[]> rowsByEntity() {
    Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.computeIfAbsent(entity(row), entity -> new ArrayList<>()).add(row);
    }
    Map<String, int[]> arrays = new LinkedHashMap<>();
    rows.forEach(
        (entity, list) -> {
          String name = String.join("/", entity);
          if (arrays.put(name, list.stream().mapToInt(Integer::intValue).toArray()) != null) {
            throw new BadInputException(
                "%s: two entities with the name %s, of which one is %s"
                    .formatted(table.place(list.get(0), schema.entity().get(0)), name, entity),
                "names that differ when they are joined with a slash",
                "replace the slashes in the columns " + String.join(", ", schema.entity()));
          }
        });
    return arrays;
  }

  private List<String> entity(int row) {
    return schema.entity().stream()
        .map(column -> table.required(row, column, "name of an entity"))
        .toList();
  }

  private Map<String, RegularGrid> numbered(Map<String, int[]> rows) {
    Map<String, RegularGrid> grids = new LinkedHashMap<>();
    rows.forEach(
        (entity, entityRows) ->
            grids.put(
                entity, new RegularGrid(table, TimeAxis.index(0, entityRows.length), entityRows)));
    return grids;
  }

  private Map<String, RegularGrid> timed(
      Map<String, int[]> rows, BiFunction<RowTimes, Collection<int[]>, TimeStep> stepOf) {
    RowTimes times = TimeParser.parse(table, schema.time());
    rows.forEach(
        (entity, entityRows) -> TimeOrder.require(times, entitySuffix(entity), entityRows));
    GridPlacement placement = new GridPlacement(times, stepOf.apply(times, rows.values()), missing);
    Map<String, RegularGrid> grids = new LinkedHashMap<>();
    rows.forEach(
        (entity, entityRows) ->
            grids.put(entity, placement.place(entitySuffix(entity), entityRows)));
    return grids;
  }

  private Series series(String entity, RegularGrid grid) {
    Map<String, double[]> numeric = new LinkedHashMap<>();
    schema.numeric().forEach(column -> numeric.put(column, grid.numeric(column)));
    Map<String, String[]> categorical = new LinkedHashMap<>();
    schema.categorical().forEach(column -> categorical.put(column, grid.categorical(column)));
    return new Series(entity, grid.axis(), numeric, categorical);
  }

  private static String entitySuffix(String entity) {
    return entity.isEmpty() ? "" : " (entity \"" + entity + "\")";
  }
}
