package org.carrousel.benchmarks;

import java.util.Locale;

/** Library in the comparison, which is a column of the table. */
enum Library {
  /** Our layers on the preferred engine. */
  OURS("ours"),
  /** Our layers on the ND4J engine. */
  ND4J("ours on ND4J"),
  /** DL4J's own layers. */
  STOCK_DL4J("stock DL4J"),
  /** Libtorch through DJL. */
  TORCH("libtorch");

  private final String title;

  Library(String title) {
    this.title = title;
  }

  /** Returns the name in tables. */
  String title() {
    return title;
  }

  /** Returns the name in {@code benchmark.json}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
