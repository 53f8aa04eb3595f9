package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.baseline.WordOverlaps;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.RankedQuestions;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Measure;
import org.carrousel.report.Report;
import org.carrousel.series.CsvWriter;

/** Report of a ranking. */
record RankReport(RankPreparation prepared, Results<RankConfig, RankModel, RankScores> results)
    implements RunReport {
  private static final int QUESTIONS_SHOWN = 3;
  private static final int CANDIDATES_SHOWN = 4;
  private static final int LETTERS_SHOWN = 100;

  @Override
  public Report report() {
    return new ReportComposer<>(Rank.RECIPE, results)
        .title("Answers of " + results.source().name(), prepared.parts().sizes("pairs") + ".")
        .comparison(comparison())
        .section("Scores", scoreBlocks())
        .section("Some test questions", examples())
        .data(data(), List.of(parts()))
        .training("cross entropy (nats)")
        .prediction(
            "The bundle model.carrousel holds the network, its words and the word counts of BM25."
                + " It takes a CSV with a question and a candidate in each row and ranks the"
                + " candidates of each question; labels are ignored.",
            "FILE")
        .compose();
  }

  private Comparison comparison() {
    Map<String, Double> metrics = results.metrics();
    return Comparison.of(
            "ranking",
            "LSTM with BM25",
            Measure.higher("test.map", "MAP").poor(.5),
            Measure.higher("test.mrr", "MRR"))
        .part(
            "LSTM alone",
            Map.of(
                "test.map", metrics.get("test.network_map"),
                "test.mrr", metrics.get("test.network_mrr")))
        .note(
            ("Measures are over the %d of %d test questions that have a right and a wrong"
                    + " candidate; of equal scores the wrong one counts as first. %s is the model"
                    + " without its LSTM. A random order is the mean over all orders.")
                .formatted(
                    prepared.tested().size(),
                    RankPreparation.questions(prepared.parts().test()).size(),
                    RankBaselines.COMBINED));
  }

  private List<Block> scoreBlocks() {
    RankFigures figures =
        new RankFigures(prepared.tested(), prepared.parts().test(), results.chosen());
    return List.of(weights(), Block.Figure.of(figures.byRank()), Block.Figure.of(figures.scores()));
  }

  private Block weights() {
    List<String> names = Stream.concat(Stream.of("LSTM"), WordOverlaps.NAMES.stream()).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      rows.add(List.of(names.get(i), Numbers.text(results.model().combiner().weights().get(i), 3)));
    }
    return Block.DataTable.of(
        List.of("score", "weight"),
        rows,
        "Weights of the scores, each divided by its standard deviation, in the logistic regression"
            + " that was fitted on the validation part.");
  }

  private List<Block> examples() {
    return prepared.tested().candidates().entrySet().stream()
        .limit(QUESTIONS_SHOWN)
        .map(of -> example(shortened(of.getKey()), RankedQuestions.ranked(of.getValue(), scores())))
        .toList();
  }

  private Block example(String question, List<Integer> ranked) {
    List<List<String>> rows = new ArrayList<>();
    for (int number : ranked.subList(0, Math.min(CANDIDATES_SHOWN, ranked.size()))) {
      CandidateAnswer pair = prepared.parts().test().get(number);
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              pair.relevant() ? "right" : "wrong",
              Numbers.text(scores()[number], 3),
              shortened(pair.candidate())));
    }
    return Block.DataTable.of(
        List.of("rank", "is", "score", question),
        rows,
        "The first of %d candidates.".formatted(ranked.size()));
  }

  private static String shortened(String text) {
    return text.length() <= LETTERS_SHOWN ? text : text.substring(0, LETTERS_SHOWN).strip() + "…";
  }

  private List<String> data() {
    return List.of(
        "a time step",
        prepared.encoder().description(),
        "BM25",
        "k1 1.2, b 0.75; words counted in the %s different candidates of the training part"
            .formatted(Numbers.text((long) prepared.features().bm25().documents())));
  }

  private Block parts() {
    return Block.DataTable.of(
        List.of("part", "questions", "pairs", "right"),
        List.of(
            part("train", prepared.parts().train()),
            part("validation", prepared.parts().validation()),
            part("test", prepared.parts().test())),
        "%d questions of the test part are in the training part, too."
            .formatted(prepared.questionsKnown()));
  }

  private static List<String> part(String name, List<CandidateAnswer> pairs) {
    return List.of(
        name,
        Numbers.text((long) RankPreparation.questions(pairs).size()),
        Numbers.text((long) pairs.size()),
        Numbers.text(pairs.stream().filter(CandidateAnswer::relevant).count()));
  }

  /** Candidates of every test question by rank, of the saved model. */
  @Override
  public Map<String, String> tables() {
    List<CandidateAnswer> test = prepared.parts().test();
    double[] scores = scores();
    CsvWriter csv = CsvWriter.of("query", "rank", "score", "network", "bm25", "label", "candidate");
    for (List<Integer> numbers : RankPreparation.questions(test).candidates().values()) {
      int rank = 1;
      for (int number : RankedQuestions.ranked(numbers, scores)) {
        CandidateAnswer pair = test.get(number);
        csv.row(
            pair.query(),
            rank++,
            scores[number],
            results.scores().logits()[number],
            results.model().features().of(pair.query(), pair.candidate())[0],
            pair.relevant() ? 1 : 0,
            pair.candidate());
      }
    }
    return Map.of("predictions.csv", csv.toString());
  }

  private double[] scores() {
    return results.scores().scores();
  }
}
