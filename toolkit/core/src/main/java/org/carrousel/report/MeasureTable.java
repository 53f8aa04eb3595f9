package org.carrousel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carrousel.format.Numbers;

/**
 * A table with a column for each measure.
 *
 * @param title of the first column, whose cells name what the measures are of
 * @param measures of the other columns, in order
 */
public record MeasureTable(String title, List<Measure> measures) {
  /** Titles of the columns. */
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of(title));
    measures.forEach(measure -> header.add(measure.label()));
    return header;
  }

  /**
   * A row of the table.
   *
   * @param metrics values by key; the cell of one that is missing is empty
   */
  public List<String> row(String name, Map<String, Double> metrics) {
    List<String> row = new ArrayList<>(List.of(name));
    for (Measure measure : measures) {
      Double value = metrics.get(measure.key());
      row.add(value == null ? "" : Numbers.text(value));
    }
    return row;
  }

  /**
   * The whole table.
   *
   * @param metrics values by key, for each row by its name
   * @param emphasised number of the row that stands out
   */
  public Block block(Map<String, Map<String, Double>> metrics, int emphasised, String note) {
    List<List<String>> rows = new ArrayList<>();
    metrics.forEach((name, its) -> rows.add(row(name, its)));
    return new Block.DataTable(header(), rows, OptionalInt.of(emphasised), note);
  }
}
