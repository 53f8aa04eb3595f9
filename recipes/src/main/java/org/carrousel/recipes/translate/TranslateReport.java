package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.AttentionPlot;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a translation was asked for and what came of it. */
final class TranslateReport {
  private static final int EXAMPLES_SHOWN = 10;
  private static final int MAPS_DRAWN = 2;
  private static final int BEST_SHOWN = 5;
  private static final String END = "end";

  private final TranslateRun run;
  private final SeedRun chosen;
  private final Measure measure;

  TranslateReport(TranslateRun run) {
    this.run = run;
    this.chosen = run.chosen();
    this.measure = run.config().measure();
  }

  Report report() {
    return new Report(
        "Translations of " + run.source().name(),
        "%s training, %s validation, %s test sources."
            .formatted(
                Numbers.text((long) run.parts().train().size()),
                Numbers.text((long) run.parts().validation().size()),
                Numbers.text((long) run.parts().test().size())),
        List.of(
            comparison(),
            examples(),
            attention(),
            new Section(
                "What was asked", List.of(new Block.Facts(TranslateKeys.KEYS.words(run.config())))),
            data(),
            training(),
            prediction()));
  }

  private Section comparison() {
    double model = run.metrics().get(measure.key());
    String best = null;
    for (Map.Entry<String, TranslationScores> entry : run.baselineScores().entrySet()) {
      double value = entry.getValue().value();
      if (best == null || measure.better(value, run.baselineScores().get(best).value())) {
        best = entry.getKey();
      }
    }
    double baseline = run.baselineScores().get(best).value();
    String figures =
        "(%s %s against %s)"
            .formatted(measure.label(), Numbers.text(model), Numbers.text(baseline));
    boolean good = measure.better(model, baseline);
    String sentence =
        good
            ? "The network beats every baseline on the test part; the best of them is %s %s."
                .formatted(best, figures)
            : "The baseline %s is as good as the network on the test part or better %s."
                .formatted(best, figures);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict(sentence, good));
    blocks.add(comparisonTable());
    if (run.seeds().size() > 1) {
      blocks.add(seedTable());
    }
    return new Section("Model and baselines", blocks);
  }

  private Block comparisonTable() {
    int seeds = run.seeds().size();
    String mean = seeds == 1 ? "" : ", mean of " + seeds + " seeds";
    int beam = run.config().decoding().beam();
    List<List<String>> rows = new ArrayList<>();
    Map<String, Double> metrics = run.metrics();
    if (beam > 1) {
      rows.add(row("network, beam of " + beam + mean, metrics));
    }
    double greedy = metrics.get(measure.key() + ".greedy");
    rows.add(List.of("network, greedy" + mean, Numbers.text(greedy), "–"));
    run.ensemble()
        .ifPresent(scores -> rows.add(row("ensemble of " + seeds + " seeds", scores.metrics())));
    run.baselineScores().forEach((name, scores) -> rows.add(row(name, scores.metrics())));
    return new Block.DataTable(
        List.of("translation", measure.label(), secondLabel()), rows, OptionalInt.of(0), note());
  }

  private List<String> row(String name, Map<String, Double> metrics) {
    return List.of(
        name, Numbers.text(metrics.get(measure.key())), Numbers.text(metrics.get(secondKey())));
  }

  private String secondKey() {
    return switch (measure) {
      case EXACT -> "test.token_errors";
      case PRONUNCIATION -> "test.per";
      case BLEU -> "test.exact";
    };
  }

  private String secondLabel() {
    return switch (measure) {
      case EXACT -> "edits a token";
      case PRONUNCIATION -> "edits a phoneme";
      case BLEU -> Measure.EXACT.label();
    };
  }

  private String note() {
    String signature =
        measure == Measure.BLEU
            ? " BLEU in percent, sacreBLEU's signature %s.".formatted(chosen.scores().signature())
            : " Shares from 0 to 1.";
    return "The same test part for all." + signature;
  }

  private Block seedTable() {
    return RunSections.seeds(
        run.seeds(),
        List.of(measure.label(), "perplexity"),
        seed -> List.of(Numbers.text(seed.scores().value()), Numbers.text(seed.perplexity())));
  }

  private Section examples() {
    List<SentencePair> test = run.parts().test();
    return new Section(
        "Translations",
        List.of(
            table("The first of the test part.", IntStream.range(0, test.size()).boxed().toList()),
            table(
                "The first that are not as the target.",
                IntStream.range(0, test.size())
                    .filter(number -> !chosen.scores().right().get(number))
                    .boxed()
                    .toList()),
            bestOfFirst()));
  }

  private Block table(String note, List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return new Block.Text("Every translation of the test part is as a target.");
    }
    List<List<String>> rows =
        numbers.stream()
            .limit(EXAMPLES_SHOWN)
            .map(
                number ->
                    List.of(
                        run.parts().test().get(number).source(),
                        String.join(" | ", run.parts().test().get(number).targets()),
                        chosen.model().encoder().text(chosen.scores().translations().get(number))))
            .toList();
    return new Block.DataTable(
        List.of("source", "target", "translation"), rows, OptionalInt.empty(), note);
  }

  private Block bestOfFirst() {
    List<List<String>> rows = new ArrayList<>();
    for (Translation found : chosen.translations().get(0).stream().limit(BEST_SHOWN).toList()) {
      rows.add(
          List.of(
              found.text(),
              Numbers.text(Math.exp(found.hypothesis().logProbability())),
              Numbers.text(found.score())));
    }
    return new Block.DataTable(
        List.of("translation", "probability", "score"),
        rows,
        OptionalInt.of(0),
        "What the search kept of the first source: the score is the logarithm of the probability"
            + " over the length penalty.");
  }

  private Section attention() {
    if (run.config().network().attention().isEmpty()) {
      return new Section(
          "Attention",
          List.of(new Block.Text("The decoder does not look at the source's states.")));
    }
    List<Block> blocks = new ArrayList<>();
    PairEncoder encoder = chosen.model().encoder();
    for (int number = 0; number < Math.min(MAPS_DRAWN, run.parts().test().size()); number++) {
      List<Translation> found = chosen.translations().get(number);
      if (found.isEmpty()) {
        continue;
      }
      SentencePair pair = run.parts().test().get(number);
      List<String> target = new ArrayList<>(found.get(0).tokens());
      target.add(END);
      double[][] weights = chosen.model().attention(pair, found.get(0).hypothesis().tokens());
      blocks.add(
          Block.Figure.of(
              AttentionPlot.draw(
                  "attention-" + (number + 1), encoder.sourceTokens(pair), target, weights)));
    }
    return new Section("Attention", blocks);
  }

  private Section data() {
    PairEncoder encoder = chosen.model().encoder();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("source", run.source().name());
    facts.put("SHA-256", run.source().sha256());
    facts.put("source tokens", Numbers.text((long) encoder.source().size()));
    facts.put("target tokens", Numbers.text((long) encoder.target().size()));
    facts.put("longest target", Numbers.text((long) encoder.longest()));
    long unknown = run.parts().test().stream().mapToLong(encoder::unknown).sum();
    facts.put("unknown source tokens in the test part", Numbers.text(unknown));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Facts(facts));
    run.data().notes().forEach(note -> blocks.add(new Block.Text(note)));
    blocks.add(
        new Block.Text(
            "Vocabularies were fitted on train alone. All targets of a source are in one part."));
    return new Section("The data", blocks);
  }

  private Section training() {
    return RunSections.training(
        run,
        chosen.model().network().numParams(),
        "cross entropy of a target (nats)",
        "perplexity of the test part",
        Numbers.text(chosen.perplexity()));
  }

  private static Section prediction() {
    return RunSections.prediction(
        "How to predict",
        "The bundle model.carrousel holds the network and the vocabularies. It takes a text"
            + " file with a source a line.",
        "FILE",
        """
                var model = TranslateModel.load(Path.of("model.carrousel"));
                var sources = PairFiles.readSources(Path.of("FILE"));
                model.translate(sources).forEach(System.out::println);\
                """);
  }
}
