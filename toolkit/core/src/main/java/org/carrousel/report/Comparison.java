package org.carrousel.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a report compares a network with its baselines.
 *
 * @param task title of the table's first column, such as {@code forecast}
 * @param network name of the network's row, such as {@code LSTM}
 * @param measures columns of the table
 * @param decisive the measure by which the verdict is found
 * @param parts rows of the network's own parts or variants, such as the network without a lexicon;
 *     the verdict does not compare them
 * @param note remark below the table
 */
public record Comparison(
    String task,
    String network,
    List<Measure> measures,
    Measure decisive,
    Map<String, Map<String, Double>> parts,
    String note) {
  /** A comparison by the first of the measures. */
  public static Comparison of(String task, String network, Measure... measures) {
    return of(task, network, List.of(measures));
  }

  /** A comparison by the first of the measures. */
  public static Comparison of(String task, String network, List<Measure> measures) {
    return new Comparison(task, network, measures, measures.get(0), Map.of(), "");
  }

  /** Returns a copy with a remark below the table. */
  public Comparison note(String note) {
    return new Comparison(task, network, measures, decisive, parts, note);
  }

  /** Returns a copy with a row of the network's own parts after those that are there. */
  public Comparison part(String name, Map<String, Double> metrics) {
    Map<String, Map<String, Double>> more = new LinkedHashMap<>(parts);
    more.put(name, metrics);
    return new Comparison(task, network, measures, decisive, more, note);
  }
}
