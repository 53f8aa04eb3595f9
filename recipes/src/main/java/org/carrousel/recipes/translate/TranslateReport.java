package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.AttentionPlot;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Report;

/** Report of a translation. */
record TranslateReport(
    TranslatePreparation prepared,
    Results<TranslateConfig, TranslateModel, TranslateScores> results)
    implements RunReport {
  private static final int EXAMPLES_SHOWN = 10;
  private static final int MAPS_DRAWN = 2;
  private static final int BEST_SHOWN = 5;
  private static final String END = "end";

  @Override
  public Report report() {
    return new ReportComposer<>(Translate.RECIPE, results)
        .title(
            "Translations of " + results.source().name(), prepared.parts().sizes("sources") + ".")
        .comparison(comparison())
        .section("Translations", examples())
        .section("Attention", attention())
        .data(data(), List.of())
        .notes(
            prepared.data().allNotes(),
            "Vocabularies were fitted on the training part alone. All targets of a source are in"
                + " one part.")
        .training(
            "cross entropy of a target token (nats)",
            "perplexity of a token of the test part",
            Numbers.text(results.scores().search().orElseThrow().perplexity()))
        .prediction(
            "The bundle model.carrousel holds the network and the vocabularies. It takes a text"
                + " file with a source in each line.",
            "FILE")
        .compose();
  }

  private Comparison comparison() {
    TranslationMeasure measure = prepared.config().measure();
    int beam = prepared.config().decoding().beam();
    Comparison comparison =
        Comparison.of(
                "translation",
                beam == 1 ? "network with greedy search" : "network with a beam of " + beam,
                measure.decisive(),
                measure.second())
            .note(
                measure == TranslationMeasure.BLEU
                    ? "BLEU is in percent; sacreBLEU's signature is "
                        + results.scores().signature()
                        + "."
                    : "Shares are from 0 to 1.");
    if (beam > 1) {
      comparison =
          comparison.part(
              "network with greedy search",
              results.mean(scores -> scores.search().orElseThrow().greedy().metrics()));
    }
    int seeds = results.seeds().size();
    return seeds > 1
        ? comparison.part("ensemble of %d seeds".formatted(seeds), ensemble())
        : comparison;
  }

  private Map<String, Double> ensemble() {
    Map<String, Double> metrics = new HashMap<>();
    results
        .ensemble()
        .forEach((key, value) -> metrics.put(key.replace(TranslateScores.ENSEMBLE, ""), value));
    return metrics;
  }

  private List<Block> examples() {
    return List.of(
        table(
            "The first sources of the test part.",
            IntStream.range(0, prepared.test().size()).boxed()),
        table(
            "The first translations that differ from all targets.",
            IntStream.range(0, prepared.test().size())
                .filter(n -> !results.scores().right().get(n))
                .boxed()),
        bestOfFirst());
  }

  private Block table(String note, Stream<Integer> numbers) {
    List<List<String>> rows =
        numbers
            .limit(EXAMPLES_SHOWN)
            .map(
                number ->
                    List.of(
                        prepared.test().get(number).source(),
                        String.join(" | ", prepared.test().get(number).targets()),
                        results
                            .model()
                            .encoder()
                            .text(results.scores().translations().get(number))))
            .toList();
    return rows.isEmpty()
        ? new Block.Text("Every translation of the test part is one of the targets.")
        : Block.DataTable.of(List.of("source", "target", "translation"), rows, note);
  }

  private Block bestOfFirst() {
    List<List<String>> rows =
        results.scores().found().get(0).stream()
            .limit(BEST_SHOWN)
            .map(
                found ->
                    List.of(
                        found.text(),
                        Numbers.text(Math.exp(found.logProbability())),
                        Numbers.text(found.score())))
            .toList();
    return new Block.DataTable(
        List.of("translation", "probability", "score"),
        rows,
        OptionalInt.of(0),
        "Translations of the first source that the beam kept. The score is the logarithm of the"
            + " probability over the length penalty.");
  }

  private List<Block> attention() {
    List<SentencePair> test = prepared.test();
    TranslateModel model = results.model();
    if (prepared.config().network().attention().isEmpty()) {
      return List.of(new Block.Text("The decoder has no attention to the source's states."));
    }
    List<Block> blocks = new ArrayList<>();
    for (int number = 0; number < Math.min(MAPS_DRAWN, test.size()); number++) {
      List<Translation> found = results.scores().found().get(number);
      if (found.isEmpty()) {
        continue;
      }
      SentencePair pair = test.get(number);
      List<String> tokens = found.get(0).tokens();
      List<String> written = new ArrayList<>(tokens);
      written.add(END);
      blocks.add(
          Block.Figure.of(
              AttentionPlot.draw(
                  "attention-" + (number + 1),
                  model.encoder().sourceTokens(pair),
                  written,
                  model.attention(pair, tokens))));
    }
    return blocks;
  }

  private List<String> data() {
    PairEncoder encoder = prepared.encoder();
    return List.of(
        "source tokens",
        Numbers.text((long) encoder.source().size()),
        "target tokens",
        Numbers.text((long) encoder.target().size()),
        "longest target",
        Numbers.text((long) encoder.longest()),
        "unknown source tokens in the test part",
        Numbers.text(prepared.test().stream().mapToLong(encoder::unknown).sum()));
  }

  @Override
  public Map<String, String> tables() {
    TranslateTables tables = new TranslateTables(prepared.test(), results);
    return Map.of("predictions.csv", tables.predictions(), "n-best.csv", tables.best());
  }
}
