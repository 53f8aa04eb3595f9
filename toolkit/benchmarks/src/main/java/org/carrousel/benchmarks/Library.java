package org.carrousel.benchmarks;

import java.util.Locale;

/** A column of the table. */
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

  /** As tables name it. */
  String title() {
    return title;
  }

  /** As {@code benchmark.json} names its milliseconds. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
