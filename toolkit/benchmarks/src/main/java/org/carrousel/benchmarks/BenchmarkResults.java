package org.carrousel.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Results of a run, which can be printed as a table, as Markdown and as JSON.
 *
 * @param rows one row per operation, shape and precision
 * @param gigaflops SGEMM speed in 10^9 operations per second, by number of threads
 * @param environment machine and versions
 */
record BenchmarkResults(
    List<ResultRow> rows, Map<Integer, Double> gigaflops, Map<String, Object> environment) {
  private static final List<String> HEADINGS = headings();

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("work", "shape", "precision"));
    Arrays.stream(Library.values()).map(Library::title).forEach(headings::add);
    headings.addAll(List.of("ours / libtorch", "stock DL4J / ours"));
    return headings;
  }

  /** Returns the table for the console, in milliseconds per step. */
  String table() {
    List<List<String>> lines = new ArrayList<>(List.of(HEADINGS));
    rows.forEach(row -> lines.add(cells(row)));
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < HEADINGS.size(); column++) {
      int at = column;
      widths.add(lines.stream().mapToInt(line -> line.get(at).length()).max().orElseThrow());
    }
    return lines.stream().map(line -> padded(line, widths)).collect(Collectors.joining("\n"));
  }

  private static String padded(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String sign = column < 3 ? "-" : "";
      line.append(("%" + sign + widths.get(column) + "s  ").formatted(cells.get(column)));
    }
    return line.toString().stripTrailing();
  }

  /** Returns the Markdown table with the footnote, for {@code benchmark.md}. */
  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(HEADINGS.stream().collect(Collectors.joining(" | ", "| ", " |")));
    List<String> rule = new ArrayList<>(Collections.nCopies(HEADINGS.size(), "--:"));
    Collections.fill(rule.subList(0, 3), "---");
    lines.add(String.join("|", "", String.join("|", rule), ""));
    rows.forEach(
        row -> lines.add(cells(row).stream().collect(Collectors.joining(" | ", "| ", " |"))));
    lines.add("");
    lines.add(footnote());
    return String.join("\n", lines) + "\n";
  }

  /** Returns a description of the machine, with its SGEMM speed. */
  String footnote() {
    return "Milliseconds per step. %s, %s cores, load %s before; SGEMM 1024³ %s GFLOPS."
        .formatted(
            environment.get("processor"),
            environment.get("cores"),
            environment.get("load"),
            gigaflops.entrySet().stream()
                .map(
                    entry ->
                        "%.0f (%d thread%s)"
                            .formatted(
                                entry.getValue(), entry.getKey(), entry.getKey() == 1 ? "" : "s"))
                .collect(Collectors.joining(", ")));
  }

  /** Returns one row as text, to show progress. */
  static String line(ResultRow row) {
    return String.join("  ", cells(row));
  }

  private static List<String> cells(ResultRow row) {
    List<String> cells =
        new ArrayList<>(List.of(row.operation().label(), row.shape().label(), row.precision()));
    for (Library library : Library.values()) {
      cells.add(number(row.milliseconds(library)));
    }
    cells.add(number(row.ratio(Library.OURS, Library.TORCH)));
    cells.add(number(row.ratio(Library.STOCK_DL4J, Library.OURS)));
    return cells;
  }

  /** Formats a number with about three significant digits, without an exponent; "-" for null. */
  private static String number(Double value) {
    if (value == null) {
      return "-";
    }
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : value >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Returns the results as a tree for {@code benchmark.json}. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rows", rows.stream().map(BenchmarkResults::tree).toList());
    tree.put("sgemm_gflops", Collections.max(gigaflops.values()));
    tree.put("sgemm_gflops_by_threads", gigaflops);
    tree.put("environment", environment);
    return tree;
  }

  private static Map<String, Object> tree(ResultRow row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("work", row.operation().label());
    tree.put("shape", row.shape().label());
    tree.put("precision", row.precision());
    for (Library library : Library.values()) {
      tree.put(library.key() + "_ms", row.milliseconds(library));
    }
    tree.put("ratio_torch", row.ratio(Library.OURS, Library.TORCH));
    Map<String, Integer> threads = new LinkedHashMap<>();
    row.timings().forEach((library, timing) -> threads.put(library.key(), timing.threads()));
    tree.put("threads", threads);
    return tree;
  }
}
