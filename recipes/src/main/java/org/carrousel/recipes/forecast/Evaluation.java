package org.carrousel.recipes.forecast;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Options of a forecast's evaluation.
 *
 * @param season rows in a season, for the seasonal naive forecast and MASE; 0 to find it by
 *     autocorrelation
 * @param standardErrors whether to report also errors of targets that are standardized with the
 *     training part, as in papers on long horizons
 */
@Withers
public record Evaluation(
    @Key(
            value = "season",
            meaning = "rows in a season, for the seasonal baseline; 0 to find it",
            min = 0)
        int season,
    @Key(
            value = "standard-errors",
            meaning = "whether the report also has the errors of standardized targets")
        boolean standardErrors)
    implements EvaluationBuilder.With {
  /** Checks the range. */
  public Evaluation {
    Ranges.require(Evaluation.class, season, standardErrors);
  }
}
