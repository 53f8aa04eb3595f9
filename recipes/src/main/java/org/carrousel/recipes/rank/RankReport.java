package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a ranking was asked for and what came of it. */
final class RankReport {
  private static final int QUESTIONS_SHOWN = 3;
  private static final int CANDIDATES_SHOWN = 4;
  private static final int LETTERS_SHOWN = 100;

  private final RankRun run;
  private final RankFigures figures;

  RankReport(RankRun run) {
    this.run = run;
    this.figures = new RankFigures(run);
  }

  Report report() {
    RankConfig config = run.model().config();
    return new Report(
        "Answers of " + run.source().name(),
        "%s training, %s validation, %s test pairs."
            .formatted(
                Numbers.text((long) run.parts().train().size()),
                Numbers.text((long) run.parts().validation().size()),
                Numbers.text((long) run.parts().test().size())),
        List.of(
            comparison(),
            examples(),
            new Section("What was asked", List.of(new Block.Facts(RankKeys.KEYS.words(config)))),
            data(),
            training(),
            prediction()));
  }

  private String seeds() {
    int count = run.seeds().size();
    return count == 1 ? "" : ", mean of " + count + " seeds";
  }

  private Section comparison() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(verdict());
    blocks.add(systems());
    if (run.seeds().size() > 1) {
      blocks.add(seedTable());
    }
    blocks.add(weights());
    blocks.add(Block.Figure.of(figures.byRank()));
    blocks.add(Block.Figure.of(figures.scores()));
    return new Section("Model and baselines", blocks);
  }

  private Block verdict() {
    double model = run.metrics().get("test.map");
    String best =
        run.baselineScores().entrySet().stream()
            .max(Comparator.comparingDouble(entry -> entry.getValue().map()))
            .orElseThrow()
            .getKey();
    double baseline = run.baselineScores().get(best).map();
    String compared =
        "(MAP %s against %s)".formatted(Numbers.text(model, 3), Numbers.text(baseline, 3));
    return model > baseline
        ? new Block.Verdict(
            "LSTM and BM25 together beat every baseline on the test part; the best of them is %s %s."
                .formatted(best, compared),
            true)
        : new Block.Verdict(
            "The baseline %s is as good as LSTM and BM25 together on the test part or better %s:"
                    .formatted(best, compared)
                + " prefer it, or give the LSTM more.",
            false);
  }

  private Block systems() {
    Map<String, Double> metrics = run.metrics();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("LSTM and BM25" + seeds(), metrics.get("test.map"), metrics.get("test.mrr")));
    rows.add(
        row(
            "LSTM alone" + seeds(),
            metrics.get("test.network_map"),
            metrics.get("test.network_mrr")));
    run.baselineScores().forEach((name, scores) -> rows.add(row(name, scores.map(), scores.mrr())));
    int all = Questions.of(run.parts().test()).size();
    return new Block.DataTable(
        List.of("ranking", "MAP", "MRR"),
        rows,
        OptionalInt.of(0),
        ("Over the %d of %d test questions that have a right and a wrong candidate; equal scores"
                + " count as the wrong one first. %s is all that the model has but its LSTM, weighed"
                + " in the same way. A random order is given in the mean over all orders.")
            .formatted(run.parts().tested().size(), all, RankBaselines.WEIGHED));
  }

  private static List<String> row(String name, double map, double mrr) {
    return List.of(name, Numbers.text(map, 4), Numbers.text(mrr, 4));
  }

  private Block seedTable() {
    return RunSections.seeds(
        run.seeds(),
        List.of("MAP", "MRR", "MAP, LSTM alone"),
        seed ->
            List.of(
                Numbers.text(seed.metrics().get("test.map"), 4),
                Numbers.text(seed.metrics().get("test.mrr"), 4),
                Numbers.text(seed.metrics().get("test.network_map"), 4)));
  }

  private Block weights() {
    List<String> names = Stream.concat(Stream.of("LSTM"), PairFeatures.NAMES.stream()).toList();
    List<Double> weights = run.model().combiner().weights();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      rows.add(List.of(names.get(i), Numbers.text(weights.get(i), 3)));
    }
    return new Block.DataTable(
        List.of("score", "weight"),
        rows,
        OptionalInt.empty(),
        "How the scores are weighed, each divided by its deviation: logistic regression on the"
            + " validation part, on which the LSTM was not trained.");
  }

  private Section examples() {
    List<Block> blocks = new ArrayList<>();
    Questions tested = run.parts().tested();
    double[] scores = run.chosen().scores();
    tested.candidates().entrySet().stream()
        .limit(QUESTIONS_SHOWN)
        .forEach(
            question ->
                blocks.add(
                    example(
                        shortened(question.getKey()),
                        Questions.ranked(question.getValue(), scores))));
    return new Section("Some test questions", blocks);
  }

  private Block example(String question, List<Integer> ranked) {
    List<List<String>> rows = new ArrayList<>();
    for (int number : ranked.subList(0, Math.min(CANDIDATES_SHOWN, ranked.size()))) {
      Pair pair = run.parts().test().get(number);
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              pair.relevant() ? "right" : "wrong",
              Numbers.text(run.chosen().scores()[number], 3),
              shortened(pair.candidate())));
    }
    return new Block.DataTable(
        List.of("rank", "is", "score", question),
        rows,
        OptionalInt.empty(),
        "The first of %d candidates.".formatted(ranked.size()));
  }

  private static String shortened(String text) {
    return text.length() <= LETTERS_SHOWN ? text : text.substring(0, LETTERS_SHOWN).strip() + "…";
  }

  private Section data() {
    PairEncoder encoder = run.model().encoder();
    return new Section(
        "The data",
        List.of(
            Block.Facts.of(
                "source", run.source().name(),
                "SHA-256", run.source().sha256(),
                "a time step", encoder.description(),
                "BM25",
                    "k1 1.2, b 0.75; words counted in the %s different candidates of the training"
                            .formatted(
                                Numbers.text((long) run.model().features().bm25().documents()))
                        + " part"),
            new Block.DataTable(
                List.of("part", "questions", "pairs", "right"),
                List.of(
                    part("train", run.parts().train()),
                    part("validation", run.parts().validation()),
                    part("test", run.parts().test())),
                OptionalInt.empty(),
                "%d questions of the test part are in the training part, too."
                    .formatted(run.parts().questionsKnown()))));
  }

  private static List<String> part(String name, List<Pair> pairs) {
    return List.of(
        name,
        Numbers.text((long) Questions.of(pairs).size()),
        Numbers.text((long) pairs.size()),
        Numbers.text(pairs.stream().filter(Pair::relevant).count()));
  }

  private Section training() {
    return RunSections.training(run, run.model().network().numParams(), "cross entropy (nats)");
  }

  private static Section prediction() {
    return RunSections.prediction(
        "How to predict",
        "The bundle model.carrousel holds the network, its words and the word counts of"
            + " BM25. It takes a CSV with a question and a candidate in each row and puts"
            + " the candidates of each question in order; labels are not looked at.",
        "FILE",
        """
                var model = RankModel.load(Path.of("model.carrousel"));
                var columns = model.config().columns();
                var pairs = PairFile.readUnlabelled(Csv.read(Path.of("FILE")), columns);
                model.predict(pairs).forEach(System.out::println);\
                """);
  }
}
