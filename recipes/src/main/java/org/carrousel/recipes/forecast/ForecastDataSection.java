package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.format.Numbers;
import org.carrousel.report.Block;
import org.carrousel.series.Series;
import org.carrousel.series.TimeSplit;

/** What a forecast's report says of the data: size, filling, lags and season, split. */
record ForecastDataSection(ForecastPreparation prepared) {
  private static final int SHOWN_SERIES = 12;

  /** What follows the facts. */
  List<Block> blocks(ForecastFigures figures) {
    List<Block> data = new ArrayList<>();
    if (!filling().isEmpty()) {
      data.add(new Block.Text(filling()));
    }
    data.add(new Block.Text("Lags and season: " + prepared.advice().explanation()));
    figures
        .correlation(prepared.windows().firstTrainingValues(), prepared.advice().bound())
        .ifPresent(plot -> data.add(Block.Figure.of(plot)));
    data.add(split());
    return data;
  }

  /** Label, value, and so on. */
  List<String> facts() {
    List<Series> series = prepared.windows().series();
    return List.of(
        "rows", Numbers.text((long) prepared.source().rows()),
        "series", Numbers.text((long) series.size()),
        "from", series.get(0).axis().label(0),
        "to", series.get(0).axis().label(series.get(0).length() - 1));
  }

  /** Returns a note on the effect of filled values on the errors; empty if nothing is filled. */
  private String filling() {
    return switch (prepared.config().columns().missing()) {
      case REFUSE, MASK -> "";
      case ZERO ->
          "Missing values were filled with 0 and count as truth: errors at their edges are errors"
              + " of the filling.";
      case FORWARD_FILL ->
          "Missing values were filled with the one before; errors are measured on known values.";
      case INTERPOLATE ->
          "Missing values were interpolated between their neighbours in the training part, and"
              + " filled with the one before after it; errors are measured on known values.";
    };
  }

  private Block split() {
    ForecastWindows windows = prepared.windows();
    List<List<String>> rows = new ArrayList<>();
    int shown = Math.min(SHOWN_SERIES, windows.series().size());
    for (int i = 0; i < shown; i++) {
      Series series = windows.series().get(i);
      TimeSplit split = windows.splits().get(i);
      rows.add(
          List.of(
              series.entity().isEmpty() ? "the series" : series.entity(),
              span(series, 0, split.trainEnd()),
              span(series, split.trainEnd(), split.validationEnd()),
              span(series, split.validationEnd(), split.testEnd())));
    }
    int more = windows.series().size() - shown;
    return Block.DataTable.of(
        List.of("series", "train", "validation", "test"),
        rows,
        "Scalers and categories were fitted on train alone. Windows: %s train, %s validation, %s test%s."
            .formatted(
                Numbers.text((long) windows.train().size()),
                Numbers.text((long) windows.validation().size()),
                Numbers.text((long) windows.test().size()),
                more > 0 ? "; %d more series".formatted(more) : ""));
  }

  private static String span(Series series, int from, int to) {
    return from == to
        ? "–"
        : "%s to %s".formatted(series.axis().label(from), series.axis().label(to - 1));
  }
}
