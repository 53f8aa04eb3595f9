package org.carrousel.recipes.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.ForecastErrors;
import org.carrousel.plot.PredictedActualPlot;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a regression was asked for and what came of it. */
final class RegressReport {
  private static final int GROUPS = 5;

  private final RegressRun run;
  private final boolean life;
  private final double[] truth;

  RegressReport(RegressRun run) {
    this.run = run;
    this.life = run.config().columns().remainingLife();
    this.truth = run.test().targets();
  }

  Report report() {
    return new Report(
        (life ? "Remaining life of " : "Numbers of ") + run.source().name(),
        "%s training, %s validation, %s test sequences; %s numbers to train by, %s to test by."
            .formatted(
                Numbers.text((long) run.parts().train().size()),
                Numbers.text((long) run.parts().validation().size()),
                Numbers.text((long) run.parts().test().size()),
                Numbers.text((long) run.train().windows().size()),
                Numbers.text((long) truth.length)),
        List.of(
            comparison(),
            errors(),
            new Section(
                "What was asked", List.of(new Block.Facts(RegressKeys.KEYS.words(run.config())))),
            data(),
            training(),
            prediction()));
  }

  private String quantity() {
    return life ? "remaining life" : run.config().columns().target();
  }

  private Section comparison() {
    double model = run.metrics().get("test.rmse");
    String best = run.bestBaseline();
    double baseline = run.baselines().get(best).get("test.rmse");
    String figures = "(RMSE %s against %s)".formatted(Numbers.text(model), Numbers.text(baseline));
    String sentence =
        model < baseline
            ? "The LSTM beats every baseline on the test part; the best of them is %s %s."
                .formatted(best, figures)
            : "The baseline %s is as good as the LSTM on the test part or better %s: prefer it, or"
                    .formatted(best, figures)
                + " give the LSTM more.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict(sentence, model < baseline));
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    int seeds = run.seeds().size();
    rows.put(seeds == 1 ? "LSTM" : "LSTM, mean of " + seeds + " seeds", run.metrics());
    rows.putAll(run.baselines());
    blocks.add(
        table("regression", rows, 0, "The same test part for all, measured against the truth"));
    if (seeds > 1) {
      Map<String, Map<String, Double>> bySeed = new LinkedHashMap<>();
      run.metricsBySeed().forEach((seed, metrics) -> bySeed.put("seed " + seed, metrics));
      blocks.add(
          table(
              "LSTM",
              bySeed,
              run.seeds().indexOf(run.chosen()),
              "The emphasised seed's model is the one saved and shown below: least validation"
                  + " loss, or the first where nothing was held out"));
    }
    return new Section("Model and baselines", blocks);
  }

  private Block table(
      String first, Map<String, Map<String, Double>> rows, int emphasised, String note) {
    List<String> header = new ArrayList<>(List.of(first, "RMSE", "MAE"));
    if (life) {
      header.add("NASA score");
    }
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (name, metrics) -> {
          List<String> row = new ArrayList<>(List.of(name));
          metrics.values().forEach(value -> row.add(Numbers.text(value)));
          cells.add(row);
        });
    String score =
        life
            ? ", which is never capped. The NASA score is a sum over the test windows that punishes"
                + " predictions of too long a life more."
            : ".";
    return new Block.DataTable(header, cells, OptionalInt.of(emphasised), note + score);
  }

  private Section errors() {
    double[] predictions = run.chosen().scores().predictions();
    return new Section(
        "Where it errs",
        List.of(
            Block.Figure.of(PredictedActualPlot.predictions(quantity(), truth, predictions)),
            Block.Figure.of(PredictedActualPlot.errors(quantity(), truth, predictions)),
            groups(predictions)));
  }

  /** Errors of groups of equal size, from the least truth to the greatest. */
  private Block groups(double[] predictions) {
    Integer[] order = new Integer[truth.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> truth[i]));
    int groups = Math.min(GROUPS, truth.length);
    List<List<String>> rows = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      int from = group * truth.length / groups;
      int to = (group + 1) * truth.length / groups;
      ForecastErrors errors = new ForecastErrors();
      double bias = 0;
      for (int place = from; place < to; place++) {
        errors.add(truth[order[place]], predictions[order[place]]);
        bias += (predictions[order[place]] - truth[order[place]]) / (to - from);
      }
      rows.add(
          List.of(
              "%s to %s"
                  .formatted(Numbers.text(truth[order[from]]), Numbers.text(truth[order[to - 1]])),
              Numbers.text((long) to - from),
              Numbers.text(errors.rmse()),
              Numbers.text(bias)));
    }
    return new Block.DataTable(
        List.of("true " + quantity(), "windows", "RMSE", "mean error"),
        rows,
        OptionalInt.empty(),
        "Of the saved model; a mean error above 0 is too high.");
  }

  private Section data() {
    var lengths = run.parts().train().stream().mapToInt(s -> s.rows().length).summaryStatistics();
    var targets = Arrays.stream(run.train().targets()).summaryStatistics();
    return new Section(
        "The data",
        List.of(
            Block.Facts.of(
                "source",
                run.source().name(),
                "SHA-256",
                run.source().sha256(),
                "features",
                String.join(", ", run.data().training().features()),
                "time steps",
                "%d to %d, mean %s"
                    .formatted(
                        lengths.getMin(), lengths.getMax(), Numbers.text(lengths.getAverage(), 1)),
                quantity() + " in training",
                "%s to %s, mean %s"
                    .formatted(
                        Numbers.text(targets.getMin()),
                        Numbers.text(targets.getMax()),
                        Numbers.text(targets.getAverage()))),
            new Block.Text("Scalers were fitted on the training sequences alone.")));
  }

  private Section training() {
    return RunSections.training(
        run,
        run.model().network().numParams(),
        Setting.name(run.config().network().loss()) + " of the scaled number");
  }

  private static Section prediction() {
    return RunSections.prediction(
        "How to predict",
        "The bundle model.carrousel holds the network and the scalers. It takes files of"
            + " the kind it was trained with, and gives each sequence a number as of its"
            + " last row; numbers in the file are not looked at.",
        "FILE",
        """
                var model = RegressModel.load(Path.of("model.carrousel"));
                var columns = model.config().columns();
                var file = MeasuredFiles.read(Path.of("FILE"), columns, FileUse.PREDICTION);
                model.predict(file).forEach(System.out::println);\
                """);
  }
}
