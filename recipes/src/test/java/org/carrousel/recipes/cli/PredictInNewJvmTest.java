package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.forecast.Forecast;
import org.carrousel.recipes.forecast.ForecastConfig;
import org.carrousel.recipes.forecast.ForecastModel;
import org.carrousel.recipes.forecast.ForecastPoint;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("whole-job")
class PredictInNewJvmTest {
  @TempDir private Path folder;

  @Test
  void theSameBytesAsTheModelInTheJvmThatTrainedIt() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("history.csv"), SmallJob.csv(SmallJob.rows()));
    ForecastConfig config = ForecastConfig.target("value").lags(4).horizon(3).units(2).epochs(1);
    Table history = CsvReader.read(folder.resolve("history.csv"));
    ForecastModel trained = Forecast.of(config.time("month")).train(history).model();
    trained.save(folder.resolve("model.carrousel"));
    List<ForecastPoint> points = trained.predict(history);

    Outcome printed = predict("--input", "history.csv").assertDone();
    Outcome written = predict("--input", "history.csv", "--to", "next.csv").assertDone();

    // The history ends in December 2005.
    assertThat(points)
        .extracting(ForecastPoint::time)
        .containsExactly("2006-01", "2006-02", "2006-03");
    assertThat(printed.out()).isEqualTo(csv(points));
    assertThat(folder.resolve("next.csv")).hasContent(printed.out());
    assertThat(written.out()).isEqualTo("forecast: next.csv\n");
    assertThat(Models.load(folder.resolve("model.carrousel"), ForecastModel.class).predict(history))
        .isEqualTo(points);
  }

  @Test
  void aCovariateThatIsKnownOfTheFuture() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("history.csv"), promotions(0, 60, true));
    Files.writeString(folder.resolve("future.csv"), promotions(60, 62, false));
    ForecastConfig config = ForecastConfig.target("value").lags(4).horizon(2).units(2).epochs(1);
    Table history = CsvReader.read(folder.resolve("history.csv"));
    ForecastModel trained = Forecast.of(config.known("promotion")).train(history).model();
    trained.save(folder.resolve("model.carrousel"));
    List<ForecastPoint> points =
        trained.predict(history, CsvReader.read(folder.resolve("future.csv")));

    Outcome printed = predict("--input", "history.csv", "--future", "future.csv").assertDone();
    Outcome without =
        Outcome.here(
            "predict",
            "--model",
            folder.resolve("model.carrousel").toString(),
            "--input",
            folder.resolve("history.csv").toString());

    assertThat(printed.out()).isEqualTo(csv(points));
    without.assertBadInput("no future rows", "promotion", "2 rows");
  }

  private Outcome predict(String... options) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("predict", "--model", "model.carrousel"));
    arguments.addAll(List.of(options));
    return JobProcess.start(folder, arguments.toArray(String[]::new)).outcome();
  }

  private static String csv(List<ForecastPoint> points) {
    return points.stream()
        .map(p -> ",value,%s,%d,%s\n".formatted(p.time(), p.step(), (float) p.value()))
        .collect(Collectors.joining("", "entity,target,time,step,forecast\n", ""));
  }

  private static String promotions(int from, int to, boolean withValue) {
    return IntStream.range(from, to)
        .mapToObj(i -> (i % 5 == 0 ? "1" : "0") + (withValue ? "," + (10 + i % 5) : ""))
        .collect(Collectors.joining("\n", withValue ? "promotion,value\n" : "promotion\n", "\n"));
  }
}
