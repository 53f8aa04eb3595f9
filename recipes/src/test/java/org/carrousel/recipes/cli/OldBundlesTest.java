package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.carrousel.recipes.api.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bundles that commit 7964a54 wrote still predict what that commit predicted with them; the
 * expected files are its output.
 */
class OldBundlesTest {
  private static final double ROUNDING = 1e-4;

  @ParameterizedTest
  @CsvSource({
    "forecast, forecast.csv",
    "classify, classify.csv",
    "regress, regress.csv",
    "label, label.csv",
    "generate, generate.csv",
    "translate, translate.txt",
    "transcribe, wav/list.csv",
    "caption, caption.png",
    "rank, rank.csv"
  })
  void predictsTheSame(String recipe, String input) throws IOException, URISyntaxException {
    Path folder = Path.of(OldBundlesTest.class.getResource("/bundles/7964a54").toURI());

    String predicted =
        Models.any(folder.resolve(recipe + ".carrousel"))
            .predictFileAsText(folder.resolve(input), null);

    List<String> expected = Files.readAllLines(folder.resolve(recipe + ".expected"));
    List<String> lines = predicted.lines().toList();
    assertThat(lines).hasSameSizeAs(expected);
    for (int line = 0; line < lines.size(); line++) {
      assertThat(lines.get(line)).satisfies(sameCells(expected.get(line)));
    }
  }

  private static Consumer<String> sameCells(String expected) {
    return line -> {
      String[] cells = line.split(",", -1);
      String[] expectedCells = expected.split(",", -1);
      assertThat(cells).hasSameSizeAs(expectedCells);
      for (int i = 0; i < cells.length; i++) {
        if (expectedCells[i].matches("-?\\d*\\.\\d+(E-?\\d+)?")) {
          double number = Double.parseDouble(expectedCells[i]);
          assertThat(Double.parseDouble(cells[i]))
              .isCloseTo(number, within(ROUNDING * Math.max(1, Math.abs(number))));
        } else {
          assertThat(cells[i]).isEqualTo(expectedCells[i]);
        }
      }
    };
  }
}
