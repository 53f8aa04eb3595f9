package org.carrousel.recipes.forecast;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.ScalerScope;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.Table;

/** A table of two entities, hour by hour, with a column of every kind. */
final class Hours {
  static final int ROWS = 40;

  static final TargetScaling SHARED =
      new TargetScaling(List.of(ScalerKind.STANDARD), ScalerScope.ALL);

  /** Two entities of hours from 2020-01-01; numbers x, y, plan, size; categories kind, class. */
  static final Table MANY =
      Tables.of(
          "time,id,x,y,plan,kind,size,class",
          2 * ROWS,
          line -> {
            int row = line / 2;
            return "%s,%s,%s,%s,%d,%s,%d,%s"
                .formatted(
                    LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(row),
                    line % 2 == 0 ? "a" : "b",
                    Tables.waveAt(line),
                    Tables.waveAt(row + 100),
                    row % 5,
                    List.of("low", "mid", "top").get(row % 3),
                    line % 2,
                    line % 2 == 0 ? "old" : "new");
          });

  static final ForecastConfig ENTITIES = Tables.tiny("x").time("time").entity("id");

  private Hours() {}

  /** The two hours after {@link #MANY}. */
  static Table future() {
    return Tables.of(
        "time,id,plan,kind",
        4,
        line ->
            "%s,%s,%d,low"
                .formatted(
                    LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(ROWS + line / 2),
                    line % 2 == 0 ? "a" : "b",
                    line));
  }

  static ForecastConfig columns(ForecastConfig config, UnaryOperator<ForecastColumns> change) {
    return config.withColumns(change.apply(config.columns()));
  }
}
