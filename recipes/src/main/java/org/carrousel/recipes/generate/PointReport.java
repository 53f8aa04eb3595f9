package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.PointErrors;
import org.carrousel.plot.DrawingPlot;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.Scores;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Measure;
import org.carrousel.report.Report;
import org.carrousel.series.CsvWriter;

/** Report of a model of points. */
record PointReport(PointPreparation prepared, Results<GenerateConfig, PointModel, Scores> results)
    implements RunReport {
  private static final int DRAWINGS = 8;

  @Override
  public Report report() {
    return new ReportComposer<>(Generate.RECIPE, results)
        .title(
            "Point by point: " + results.source().name(),
            "%s of points (%s)."
                .formatted(
                    prepared.parts().sizes("sequences"),
                    String.join(", ", prepared.data().features())))
        .comparison(comparison())
        .section("Drawings", drawings())
        .data(List.of("dimensions", String.join(", ", prepared.data().features())), List.of())
        .training("squared error, summed over a sequence")
        .prediction(
            "The bundle model.carrousel continues the points of a CSV file with the columns "
                + String.join(", ", prepared.data().features())
                + ".",
            "begun.csv",
            "float[][] next = model.predict(model.read(Path.of(\"begun.csv\")));")
        .compose();
  }

  private static Comparison comparison() {
    return Comparison.of(
            "model",
            "LSTM",
            Measure.lower("test.ending_rmse", "RMSE of the ending"),
            Measure.lower("test.rmse", "RMSE of the next point"))
        .note(
            "Errors of a point's value. The ending is all points after the first "
                + PointPreparation.GIVEN
                + ", each predicted from the predicted points before it; if the first points"
                + " determine the rest, as in rectangles, it can be predicted without an error. The"
                + " next point is predicted from all true points before it, and is partly random.");
  }

  private List<Block> drawings() {
    if (prepared.data().features().size() != 2) {
      return List.of(new Block.Text("Only points of two dimensions are drawn."));
    }
    List<DrawingPlot.Drawing> drawings =
        prepared.parts().test().stream().limit(DRAWINGS).map(this::drawing).toList();
    return List.of(
        Block.Figure.of(
            DrawingPlot.draw(
                prepared.data().features().get(0), prepared.data().features().get(1), drawings)));
  }

  private DrawingPlot.Drawing drawing(float[][] sequence) {
    float[][] drawn = PointErrors.drawn(sequence, PointPreparation.GIVEN, results.model()::next);
    return new DrawingPlot.Drawing(
        points(sequence, 0, PointPreparation.GIVEN),
        points(drawn, PointPreparation.GIVEN, drawn.length),
        points(sequence, PointPreparation.GIVEN, sequence.length));
  }

  private static double[][] points(float[][] sequence, int from, int to) {
    return Arrays.stream(sequence, from, to)
        .map(point -> new double[] {point[0], point[1]})
        .toArray(double[][]::new);
  }

  /** Returns the test sequences and their completions by the model. */
  @Override
  public Map<String, String> tables() {
    PointModel model = results.model();
    CsvWriter csv =
        CsvWriter.of(
            "sequence",
            "point",
            model.dimensions(),
            model.dimensions().stream().map(name -> "drawn " + name).toList());
    int number = 1;
    for (float[][] sequence : prepared.parts().test()) {
      float[][] drawn = PointErrors.drawn(sequence, PointPreparation.GIVEN, model::next);
      for (int place = 0; place < drawn.length; place++) {
        csv.row(number, place + 1, sequence[place], drawn[place]);
      }
      number++;
    }
    return Map.of("predictions.csv", csv.toString());
  }
}
