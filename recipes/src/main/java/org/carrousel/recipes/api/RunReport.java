package org.carrousel.recipes.api;

import java.util.Map;
import org.carrousel.report.Report;

/** What a run shows of its results. */
public interface RunReport {
  /** Writes the report. */
  Report report();

  /** Predictions of the test part and other tables, as CSV by file name; by default none. */
  default Map<String, String> tables() {
    return Map.of();
  }
}
