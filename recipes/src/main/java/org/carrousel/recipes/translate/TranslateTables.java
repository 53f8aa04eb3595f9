package org.carrousel.recipes.translate;

import java.util.List;
import org.carrousel.series.CsvReader;

/** The test part as CSV, translated by the saved model. */
final class TranslateTables {
  private final TranslateRun run;

  TranslateTables(TranslateRun run) {
    this.run = run;
  }

  /** {@code source,target,translation,score,right} and the baselines; the first target alone. */
  String predictions() {
    StringBuilder csv = new StringBuilder("source,target,translation,score,right");
    run.baselineScores().keySet().forEach(name -> csv.append(',').append(CsvReader.cell(name)));
    csv.append('\n');
    SeedRun chosen = run.chosen();
    PairEncoder encoder = chosen.model().encoder();
    for (int number = 0; number < run.parts().test().size(); number++) {
      SentencePair pair = run.parts().test().get(number);
      List<Translation> found = chosen.translations().get(number);
      csv.append(CsvReader.cell(pair.source())).append(',');
      csv.append(CsvReader.cell(pair.targets().get(0))).append(',');
      csv.append(found.isEmpty() ? "," : cells(found.get(0))).append(',');
      csv.append(chosen.scores().right().get(number));
      for (TranslationScores baseline : run.baselineScores().values()) {
        String text = encoder.text(baseline.translations().get(number));
        csv.append(',').append(CsvReader.cell(text));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String cells(Translation translation) {
    return CsvReader.cell(translation.text()) + "," + (float) translation.score();
  }

  /** {@code source,rank,translation,score}: all that the beam kept. */
  String best() {
    StringBuilder csv = new StringBuilder("source,rank,translation,score\n");
    for (int number = 0; number < run.parts().test().size(); number++) {
      List<Translation> found = run.chosen().translations().get(number);
      for (int rank = 0; rank < found.size(); rank++) {
        csv.append(CsvReader.cell(run.parts().test().get(number).source())).append(',');
        csv.append(rank + 1).append(',').append(cells(found.get(rank))).append('\n');
      }
    }
    return csv.toString();
  }
}
