package org.carrousel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carrousel.plot.LossPlot;
import org.carrousel.report.Block.DataTable;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final DataTable TABLE =
      new DataTable(
          List.of("model", "RMSE", "parameters"),
          List.of(
              List.of("Linear autoregression", "14.80", "13"),
              List.of("LSTM", "7.5", "4,385"),
              List.of("Naïve", "148.04", "–")),
          OptionalInt.of(1),
          "On 48 windows.");

  private static final Block LOSS =
      Block.Figure.of(
          LossPlot.draw("loss", List.of(new LossPlot.Run(new double[] {1}, new double[0]))));

  @Test
  void printsAllButFiguresAligned() {
    Report report =
        new Report(
            "Forecast",
            "An LSTM of 32 units, trained on the first 96 months of airline.csv and tested on the"
                + " rest.",
            List.of(
                Section.of(
                    "Result",
                    new Block.Verdict("Prefer the linear model.", false),
                    TABLE,
                    LOSS,
                    new Block.Verdict("Both are alike.", Block.Outcome.SIMILAR),
                    new Block.Facts(
                        Map.of("scaling", "log, difference"),
                        "9 more settings have their defaults.",
                        Map.of("lags", "12"))),
                Section.of("Pictures", LOSS),
                Section.of("Use", new Block.Code("shell", "mvn -Ppredict\n  -Dmodel=m\n"))));

    assertThat(printed(report))
        .isEqualTo(
            """
            Forecast
            ========
            An LSTM of 32 units, trained on the first 96 months of airline.csv and tested on
            the rest.

            Result
            ------
            ! Prefer the linear model.

              model                     RMSE   parameters
              ---------------------   ------   ----------
              Linear autoregression    14.80           13
            * LSTM                       7.5        4,385
              Naïve                   148.04            –
              On 48 windows.

            ~ Both are alike.

              scaling   log, difference
              9 more settings have their defaults.

            Use
            ---
                mvn -Ppredict
                  -Dmodel=m
            """);
  }

  @Test
  void columnsOfNumbersAndMissingValuesAreNumeric() {
    assertThat(TABLE.isNumeric(0)).isFalse();
    assertThat(TABLE.isNumeric(1)).isTrue();
    assertThat(TABLE.isNumeric(2)).isTrue();
    assertThat(column("1949-01", "1949-02").isNumeric(0)).isFalse();
    assertThat(column("2.61 %", "1.200e-07", "-3").isNumeric(0)).isTrue();
    assertThat(column("–", "").isNumeric(0)).isFalse();
    assertThat(column("12", "many").isNumeric(0)).isFalse();
  }

  @Test
  void aRowHasACellAColumn() {
    assertThatThrownBy(
            () -> new DataTable(List.of("a", "b"), List.of(List.of("1")), OptionalInt.empty(), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A row of 1 cells under a header of 2: [1]");
  }

  private static DataTable column(String... cells) {
    List<List<String>> rows = List.of(cells).stream().map(List::of).toList();
    return new DataTable(List.of("column"), rows, OptionalInt.empty(), "");
  }

  private static String printed(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.print(new PrintStream(out, false, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
