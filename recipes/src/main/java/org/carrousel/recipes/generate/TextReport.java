package org.carrousel.recipes.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Measure;
import org.carrousel.report.Report;
import org.carrousel.series.CsvWriter;

/** Report of a language model. */
record TextReport(TextPreparation prepared, Results<GenerateConfig, TextModel, TextScores> results)
    implements RunReport {
  @Override
  public Report report() {
    TextParts parts = prepared.parts();
    return new ReportComposer<>(Generate.RECIPE, results)
        .title(
            "A language model of " + results.source().name(),
            "%s %s training, %s validation, %s test; %s different ones."
                .formatted(
                    Numbers.text((long) parts.train().length),
                    prepared.encoder().tokenizer().unit().label(),
                    Numbers.text(parts.validation().length - 1L),
                    Numbers.text(parts.test().length - 1L),
                    Numbers.text((long) prepared.encoder().vocabulary().size())))
        .comparison(comparison())
        .section("Generated texts", samples())
        .data(data(), List.of())
        .training("cross entropy (nats a token)")
        .prediction(
            "The bundle model.carrousel holds the network, the vocabulary and the settings of the"
                + " sampling, which may change at prediction. It continues the text of a file.",
            "seed.txt",
            "System.out.println(model.predict(\"Once\"));")
        .compose();
  }

  private Comparison comparison() {
    Measure nats = Measure.lower("test.nats", "nats a token");
    Measure bits = Measure.lower("test.bits", "bits a token");
    Measure perplexity = Measure.lower("test.perplexity", "perplexity");
    String note = "Perplexity is e to the power of the nats." + unknownNote();
    if (prepared.config().dynamicRate() == 0) {
      return Comparison.of("model", "LSTM", nats, bits, perplexity).note(note);
    }
    Map<String, Double> trained = new LinkedHashMap<>();
    results
        .metrics()
        .forEach((name, value) -> trained.put(name.replace(TextScores.STATIC, ""), value));
    return Comparison.of(
            "model", "LSTM", nats.ofNetwork(nats.key() + TextScores.STATIC), bits, perplexity)
        .part("LSTM without dynamic evaluation", trained)
        .note(
            note
                + " The LSTM of the first row predicts %d tokens, then is trained on them once, and"
                    .formatted(prepared.config().steps())
                + " so on (dynamic evaluation). The verdict compares the LSTM without it, since the"
                + " baselines do not learn from the test part; that network is saved.");
  }

  private String unknownNote() {
    int[] test = prepared.parts().test();
    long unknown =
        prepared.encoder().unknown(test) - prepared.encoder().unknown(new int[] {test[0]});
    return unknown == 0
        ? ""
        : " %s of the test part's %s tokens are unknown and count as one token: compare the figures"
                .formatted(Numbers.text(unknown), Numbers.text(test.length - 1L))
            + " only with those of the same vocabulary.";
  }

  private List<Block> samples() {
    Samples samples = new Samples(results.model(), prepared.parts());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text("The text before the test part, which the model continues:"));
    blocks.add(new Block.Code("text", samples.seed()));
    samples
        .samples()
        .forEach(
            (name, sample) -> {
              blocks.add(new Block.Text("Drawn with " + name + ":"));
              blocks.add(new Block.Code("text", sample));
            });
    return blocks;
  }

  private List<String> data() {
    TextParts parts = prepared.parts();
    return List.of(
        "tokens", prepared.encoder().tokenizer().unit().label(),
        "vocabulary",
            Numbers.text((long) prepared.encoder().vocabulary().size())
                + " tokens, fitted on the training part",
        "unknown in training", share(parts.train()),
        "unknown in validation", share(parts.validation()),
        "unknown in test", share(parts.test()));
  }

  private String share(int[] tokens) {
    long unknown = prepared.encoder().unknown(tokens);
    return "%s (%s %%)"
        .formatted(
            Numbers.text(unknown), Numbers.text(100. * unknown / Math.max(1, tokens.length), 2));
  }

  /** Returns the nats of every test token under the saved model and the baselines. */
  @Override
  public Map<String, String> tables() {
    CsvWriter csv = CsvWriter.of("token", "LSTM", results.baselines().keySet());
    List<String> tokens = prepared.encoder().vocabulary().tokens();
    int[] test = prepared.parts().test();
    for (int place = 0; place + 1 < test.length; place++) {
      int n = place;
      csv.row(
          tokens.get(test[place + 1]).replace("\n", "\\n"),
          results.scores().nats()[place],
          results.baselines().values().stream().map(baseline -> baseline.nats()[n]).toList());
    }
    return Map.of(
        "predictions.csv",
        csv.toString(),
        "samples.txt",
        new Samples(results.model(), prepared.parts()).text());
  }
}
