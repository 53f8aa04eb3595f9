package org.carrousel.recipes.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a language model was asked for and what came of it. */
final class GenerateReport {
  private final GenerateRun run;
  private final TextEncoder encoder;

  GenerateReport(GenerateRun run) {
    this.run = run;
    this.encoder = run.model().encoder();
  }

  Report report() {
    TextShares.Parts parts = run.parts();
    return new Report(
        "A language model of " + run.source().name(),
        "%s %s training, %s validation, %s test; %s different ones."
            .formatted(
                Numbers.text((long) parts.train().length),
                encoder.tokenizer().unit().label(),
                Numbers.text(parts.validation().length - 1L),
                Numbers.text(parts.test().length - 1L),
                Numbers.text((long) encoder.vocabulary().size())),
        List.of(
            comparison(),
            samples(),
            new Section(
                "What was asked", List.of(new Block.Facts(GenerateKeys.KEYS.words(run.config())))),
            data(),
            training(),
            prediction()));
  }

  private String lstm(String how) {
    int seeds = run.seeds().size();
    return "LSTM" + how + (seeds == 1 ? "" : ", mean of " + seeds + " seeds");
  }

  private boolean dynamic() {
    return run.config().dynamicRate() > 0;
  }

  private Section comparison() {
    // Counts do not go on learning either.
    double model = run.metrics().get("test.nats" + (dynamic() ? SeedRun.STATIC : ""));
    String best = run.bestBaseline();
    double baseline = run.baselines().get(best).get("test.nats");
    String figures =
        "(%s nats a token against %s)".formatted(Numbers.text(model, 3), Numbers.text(baseline, 3));
    String sentence =
        model < baseline
            ? "The test part is less surprising to the LSTM%s than to any baseline; the best of"
                    .formatted(dynamic() ? " as trained" : "")
                + " them is %s %s.".formatted(best, figures)
            : "The baseline %s knows the test part as well as the LSTM or better %s: prefer it, or"
                    .formatted(best, figures)
                + " give the LSTM more.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict(sentence, model < baseline));
    blocks.add(comparisonTable());
    if (run.seeds().size() > 1) {
      blocks.add(seedTable());
    }
    return new Section("Model and baselines", blocks);
  }

  private Block comparisonTable() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(row(lstm(dynamic() ? ", going on learning" : ""), run.metrics(), ""));
    if (dynamic()) {
      cells.add(row(lstm(" as trained"), run.metrics(), SeedRun.STATIC));
    }
    run.baselines().forEach((name, metrics) -> cells.add(row(name, metrics, "")));
    return new Block.DataTable(
        List.of("model", "nats a token", "bits a token", "perplexity"),
        cells,
        OptionalInt.of(0),
        "The same test part for all, every token of it, after the text before it. Perplexity is e"
            + " to the power of the nats. Counts are those of the training part."
            + dynamicTold()
            + unknownTold());
  }

  private static List<String> row(String name, Map<String, Double> metrics, String suffix) {
    return List.of(
        name,
        Numbers.text(metrics.get("test.nats" + suffix), 3),
        Numbers.text(metrics.get("test.bits" + suffix), 3),
        Numbers.text(metrics.get("test.perplexity" + suffix), 2));
  }

  private String dynamicTold() {
    return dynamic()
        ? " The network that goes on learning predicts %d tokens, then is trained on them once, and"
                .formatted(run.config().steps())
            + " so on (dynamic evaluation); the saved one is as trained."
        : "";
  }

  private String unknownTold() {
    int[] test = run.parts().test();
    long unknown = encoder.unknown(test) - encoder.unknown(new int[] {test[0]});
    return unknown == 0
        ? ""
        : " %s of the test part's %s tokens are unknown ones, which are all one token to be"
                .formatted(Numbers.text(unknown), Numbers.text(test.length - 1L))
            + " predicted: figures compare only with those of the same vocabulary.";
  }

  private Block seedTable() {
    return RunSections.seeds(
        run.seeds(),
        List.of("nats a token", "perplexity"),
        seed ->
            List.of(
                Numbers.text(seed.metrics().get("test.nats"), 3),
                Numbers.text(seed.metrics().get("test.perplexity"), 2)));
  }

  private Section samples() {
    Samples samples = new Samples(run);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text("The text before the test part, which the model goes on from:"));
    blocks.add(new Block.Code("text", samples.seed()));
    samples
        .samples()
        .forEach(
            (name, sample) -> {
              blocks.add(new Block.Text("Drawn with " + name + ":"));
              blocks.add(new Block.Code("text", sample));
            });
    return new Section("What it writes", blocks);
  }

  private Section data() {
    TextShares.Parts parts = run.parts();
    return new Section(
        "The data",
        List.of(
            Block.Facts.of(
                "source", run.source().name(),
                "SHA-256", run.source().sha256(),
                "tokens", encoder.tokenizer().unit().label(),
                "vocabulary",
                    Numbers.text((long) encoder.vocabulary().size())
                        + " tokens, fitted on the training part",
                "unknown in training", share(parts.train()),
                "unknown in validation", share(parts.validation()),
                "unknown in test", share(parts.test()))));
  }

  private String share(int[] tokens) {
    long unknown = encoder.unknown(tokens);
    return "%s (%s %%)"
        .formatted(
            Numbers.text(unknown), Numbers.text(100. * unknown / Math.max(1, tokens.length), 2));
  }

  private Section training() {
    return RunSections.training(
        run, run.model().network().numParams(), "cross entropy (nats a token)");
  }

  private static Section prediction() {
    return RunSections.prediction(
        "How to generate",
        "The bundle model.carrousel holds the network, the vocabulary and how tokens are"
            + " drawn. It continues the text of a file.",
        "seed.txt",
        """
                var model = GenerateModel.load(Path.of("model.carrousel"));
                var options = model.config().generation();
                model.generate("Once", options.length(1000), System.out::print);\
                """);
  }
}
