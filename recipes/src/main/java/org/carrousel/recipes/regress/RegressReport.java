package org.carrousel.recipes.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carrousel.config.Setting;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.ForecastErrors;
import org.carrousel.plot.PredictedActualPlot;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Measure;
import org.carrousel.report.Report;
import org.carrousel.series.CsvWriter;

/** Report of a regression. */
record RegressReport(
    RegressPreparation prepared, Results<RegressConfig, RegressModel, RegressScores> results)
    implements RunReport {
  private static final int GROUPS = 5;

  @Override
  public Report report() {
    return new ReportComposer<>(Regress.RECIPE, results)
        .title(
            (life() ? "Remaining life: " : "Numbers of sequences: ") + results.source().name(),
            "%s; %s training and %s test windows."
                .formatted(
                    prepared.parts().sizes("sequences"),
                    Numbers.text((long) prepared.trainWindows().windows().size()),
                    Numbers.text((long) truth().length)))
        .comparison(comparison())
        .section("Errors", errors())
        .data(data(), List.of(new Block.Text("Scalers were fitted on the training part alone.")))
        .training(Setting.name(prepared.config().network().loss()) + " of the scaled " + quantity())
        .prediction(
            "The bundle model.carrousel holds the network and the scalers. It takes files of the"
                + " kind it was trained on and predicts one number for each sequence, as of its"
                + " last row; numbers in the target column are ignored.",
            "FILE")
        .compose();
  }

  private Comparison comparison() {
    List<Measure> measures =
        new ArrayList<>(
            List.of(Measure.lower("test.rmse", "RMSE"), Measure.lower("test.mae", "MAE")));
    String note = "Errors are in the user's units";
    if (life()) {
      measures.add(Measure.lower("test.nasa_score", "NASA score"));
      note +=
          " and the truth is never capped. The NASA score is a sum over the test windows that"
              + " punishes predictions of too long a life more";
    }
    return Comparison.of("regression", "LSTM", measures).note(note + ".");
  }

  private List<Block> errors() {
    double[] predictions = results.scores().predictions();
    return List.of(
        Block.Figure.of(PredictedActualPlot.predictions(quantity(), truth(), predictions)),
        Block.Figure.of(PredictedActualPlot.errors(quantity(), truth(), predictions)),
        groups(predictions));
  }

  /** Errors of groups of equal size, from the least truth to the greatest. */
  private Block groups(double[] predictions) {
    double[] truth = truth();
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
    return Block.DataTable.of(
        List.of("true " + quantity(), "windows", "RMSE", "mean error"),
        rows,
        "Of the saved model; a mean error above 0 is too high.");
  }

  private List<String> data() {
    var lengths =
        prepared.parts().train().stream().mapToInt(s -> s.rows().length).summaryStatistics();
    var targets = Arrays.stream(prepared.trainWindows().targets()).summaryStatistics();
    return List.of(
        "features",
        String.join(", ", prepared.data().features()),
        "time steps",
        Numbers.text(lengths),
        quantity() + " in training",
        "%s to %s, mean %s"
            .formatted(
                Numbers.text(targets.getMin()),
                Numbers.text(targets.getMax()),
                Numbers.text(targets.getAverage())));
  }

  /** {@code name,step,truth,prediction} and the baselines, of the saved model. */
  @Override
  public Map<String, String> tables() {
    CsvWriter csv =
        CsvWriter.of("name", "step", "truth", "prediction", results.baselines().keySet());
    for (int number = 0; number < prepared.testWindows().windows().size(); number++) {
      MeasuredWindows.Window window = prepared.testWindows().windows().get(number);
      int n = number;
      csv.row(
          window.sequence().name(),
          window.age(),
          window.target(),
          results.scores().predictions()[n],
          results.baselines().values().stream().map(of -> of.predictions()[n]).toList());
    }
    return Map.of("predictions.csv", csv.toString());
  }

  private boolean life() {
    return prepared.config().columns().remainingLife();
  }

  private String quantity() {
    return prepared.config().columns().quantity();
  }

  private double[] truth() {
    return prepared.testWindows().targets();
  }
}
