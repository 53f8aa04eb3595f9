package org.carrousel.recipes.translate;

import java.util.List;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.Trained;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.series.CsvWriter;

/** CSV tables of the saved model's translations of the test part. */
final class TranslateTables {
  private final List<SentencePair> test;
  private final Results<TranslateConfig, TranslateModel, TranslateScores> results;
  private final Trained<TranslateModel, TranslateScores> chosen;

  TranslateTables(
      List<SentencePair> test, Results<TranslateConfig, TranslateModel, TranslateScores> results) {
    this.test = test;
    this.results = results;
    this.chosen = results.chosen();
  }

  /**
   * Returns {@code source,target,translation,score,right} and the baselines, with the first target
   * only.
   */
  String predictions() {
    CsvWriter csv =
        CsvWriter.of(
            "source", "target", "translation", "score", "right", results.baselines().keySet());
    for (int number = 0; number < test.size(); number++) {
      int row = number;
      List<Translation> found = chosen.scores().found().get(row);
      csv.row(
          test.get(row).source(),
          test.get(row).targets().get(0),
          found.isEmpty() ? List.of("", "") : cells(found.get(0)),
          chosen.scores().right().get(row),
          results.baselines().values().stream()
              .map(of -> chosen.model().encoder().text(of.translations().get(row)))
              .toList());
    }
    return csv.toString();
  }

  private static List<Object> cells(Translation translation) {
    return List.of(translation.text(), translation.score());
  }

  /** Returns {@code source,rank,translation,score} for all translations in the beam. */
  String best() {
    CsvWriter csv = CsvWriter.of("source", "rank", "translation", "score");
    for (int number = 0; number < test.size(); number++) {
      int rank = 1;
      for (Translation translation : chosen.scores().found().get(number)) {
        csv.row(test.get(number).source(), rank++, cells(translation));
      }
    }
    return csv.toString();
  }
}
