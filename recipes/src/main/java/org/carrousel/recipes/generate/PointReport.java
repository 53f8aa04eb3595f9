package org.carrousel.recipes.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carrousel.format.Numbers;
import org.carrousel.plot.DrawingPlot;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a model of points was asked for and what came of it. */
final class PointReport {
  private static final int DRAWINGS = 8;

  private final PointRun run;

  PointReport(PointRun run) {
    this.run = run;
  }

  Report report() {
    int trained = run.ends().train();
    return new Report(
        "Point by point: " + run.source().name(),
        "%s training, %s validation, %s test sequences of points (%s)."
            .formatted(
                Numbers.text((long) trained),
                Numbers.text((long) run.ends().validation() - trained),
                Numbers.text((long) run.test().length),
                String.join(", ", run.model().dimensions())),
        List.of(
            comparison(),
            drawings(),
            new Section(
                "What was asked", List.of(new Block.Facts(GenerateKeys.KEYS.words(run.config())))),
            training(),
            prediction()));
  }

  private Section comparison() {
    double model = run.metrics().get("test.ending_rmse");
    String best =
        run.baselines().entrySet().stream()
            .min((a, b) -> Double.compare(ending(a.getValue()), ending(b.getValue())))
            .orElseThrow()
            .getKey();
    double baseline = ending(run.baselines().get(best));
    String figures = "(error %s against %s)".formatted(Numbers.text(model), Numbers.text(baseline));
    String sentence =
        model < baseline
            ? "The LSTM ends sequences more exactly than any baseline; the best of them is %s %s."
                .formatted(best, figures)
            : "The baseline %s ends sequences as exactly as the LSTM or more so %s: prefer it, or"
                    .formatted(best, figures)
                + " give the LSTM more.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict(sentence, model < baseline));
    blocks.add(table());
    return new Section("Model and baselines", blocks);
  }

  private static double ending(Map<String, Double> metrics) {
    return metrics.get("test.ending_rmse");
  }

  private Block table() {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    int seeds = run.seeds().size();
    rows.put(seeds == 1 ? "LSTM" : "LSTM, mean of " + seeds + " seeds", run.metrics());
    rows.putAll(run.baselines());
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (name, metrics) ->
            cells.add(
                List.of(
                    name,
                    Numbers.text(metrics.get("test.rmse")),
                    Numbers.text(metrics.get("test.ending_rmse")))));
    return new Block.DataTable(
        List.of("model", "next point", "ending"),
        cells,
        OptionalInt.of(0),
        "Root mean squared errors of a value. Next point: after all points before it, part of which"
            + " is chance. Ending: the points after the first "
            + PointRun.GIVEN
            + ", each after those drawn before it; where these decide the rest, as of rectangles, a"
            + " rule that knows the shape makes no error.");
  }

  private Section drawings() {
    List<String> dimensions = run.model().dimensions();
    if (dimensions.size() != 2) {
      return new Section(
          "Drawings", List.of(new Block.Text("Only points of two dimensions are drawn.")));
    }
    List<DrawingPlot.Drawing> drawings =
        Arrays.stream(run.test()).limit(DRAWINGS).map(this::drawing).toList();
    return new Section(
        "Drawings",
        List.of(Block.Figure.of(DrawingPlot.draw(dimensions.get(0), dimensions.get(1), drawings))));
  }

  private DrawingPlot.Drawing drawing(float[][] sequence) {
    float[][] drawn = PointScores.drawn(sequence, PointRun.continuation(run.model()));
    return new DrawingPlot.Drawing(
        points(sequence, 0, PointRun.GIVEN),
        points(drawn, PointRun.GIVEN, drawn.length),
        points(sequence, PointRun.GIVEN, sequence.length));
  }

  private static double[][] points(float[][] sequence, int from, int to) {
    return Arrays.stream(sequence, from, to)
        .map(point -> new double[] {point[0], point[1]})
        .toArray(double[][]::new);
  }

  private Section training() {
    return RunSections.training(
        run, run.model().network().numParams(), "squared error, summed over a sequence");
  }

  private Section prediction() {
    return new Section(
        "How to generate",
        List.of(
            new Block.Text(
                "The bundle model.carrousel goes on with the points of a CSV with the columns "
                    + String.join(", ", run.model().dimensions())
                    + "."),
            new Block.Code("shell", "mvn -Ppredict -Dmodel=model.carrousel -Dinput=begun.csv")));
  }
}
