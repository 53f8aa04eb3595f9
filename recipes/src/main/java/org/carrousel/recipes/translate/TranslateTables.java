package org.carrousel.recipes.translate;

import java.util.List;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.Trained;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.series.CsvReader;

/** Translations of the test part by the saved model, as CSV. */
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

  /** {@code source,target,translation,score,right} and the baselines; the first target alone. */
  String predictions() {
    StringBuilder csv = new StringBuilder("source,target,translation,score,right");
    results.baselines().keySet().forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
    for (int number = 0; number < test.size(); number++) {
      SentencePair pair = test.get(number);
      List<Translation> found = chosen.scores().found().get(number);
      csv.append(CsvReader.cell(pair.source())).append(',');
      csv.append(CsvReader.cell(pair.targets().get(0))).append(',');
      csv.append(found.isEmpty() ? "," : cells(found.get(0))).append(',');
      csv.append(chosen.scores().right().get(number));
      for (TranslateScores baseline : results.baselines().values()) {
        String text = chosen.model().encoder().text(baseline.translations().get(number));
        csv.append(',').append(CsvReader.cell(text));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String cells(Translation translation) {
    return CsvReader.cell(translation.text()) + "," + (float) translation.score();
  }

  /** {@code source,rank,translation,score}: all translations that the beam kept. */
  String best() {
    StringBuilder csv = new StringBuilder("source,rank,translation,score\n");
    for (int number = 0; number < test.size(); number++) {
      List<Translation> found = chosen.scores().found().get(number);
      for (int rank = 0; rank < found.size(); rank++) {
        csv.append(CsvReader.cell(test.get(number).source())).append(',');
        csv.append(rank + 1).append(',').append(cells(found.get(rank))).append('\n');
      }
    }
    return csv.toString();
  }
}
