package org.carrousel.recipes.regress;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.metrics.ForecastErrors;
import org.carrousel.metrics.NasaScore;
import org.carrousel.recipes.api.Scores;

/**
 * Predictions of the test part and their errors.
 *
 * @param predictions user's units
 * @param nasaScore summed over the windows; {@code NaN} where numbers are no remaining lives
 */
@SuppressWarnings("ArrayRecordComponent") // carries values to the report, compared by nobody
record RegressScores(double[] predictions, ForecastErrors errors, double nasaScore)
    implements Scores {
  /**
   * Measures predictions.
   *
   * @param truth user's units, never capped
   */
  static RegressScores of(double[] truth, double[] predictions, boolean remainingLife) {
    ForecastErrors errors = new ForecastErrors();
    errors.add(truth, predictions);
    NasaScore score = new NasaScore();
    for (int number = 0; number < truth.length; number++) {
      score.add(truth[number], predictions[number]);
    }
    return new RegressScores(predictions, errors, remainingLife ? score.total() : Double.NaN);
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.rmse", errors.rmse());
    metrics.put("test.mae", errors.mae());
    if (!Double.isNaN(nasaScore)) {
      metrics.put("test.nasa_score", nasaScore);
    }
    return metrics;
  }
}
