package org.carrousel.recipes.rank;

import java.util.List;
import org.carrousel.series.CsvReader;

/** The test part as CSV. */
final class RankTables {
  private final RankRun run;

  RankTables(RankRun run) {
    this.run = run;
  }

  /** Every test question's candidates by rank, of the saved model. */
  String predictions() {
    StringBuilder csv = new StringBuilder("query,rank,score,network,bm25,label,candidate\n");
    SeedRun chosen = run.chosen();
    List<Pair> test = run.parts().test();
    for (List<Integer> numbers : Questions.of(test).candidates().values()) {
      int rank = 1;
      for (int number : Questions.ranked(numbers, chosen.scores())) {
        Pair pair = test.get(number);
        csv.append(CsvReader.cell(pair.query())).append(',');
        csv.append(rank++).append(',');
        csv.append((float) chosen.scores()[number]).append(',');
        csv.append((float) chosen.network()[number]).append(',');
        csv.append((float) chosen.model().features().of(pair)[0]).append(',');
        csv.append(pair.relevant() ? 1 : 0).append(',');
        csv.append(CsvReader.cell(pair.candidate())).append('\n');
      }
    }
    return csv.toString();
  }
}
