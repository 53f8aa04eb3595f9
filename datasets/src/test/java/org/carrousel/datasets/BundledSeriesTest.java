package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledSeriesTest {
  @TempDir Path cache;

  @Test
  void airlinePassengersCountFromJanuary1949ToDecember1960() throws IOException {
    assertThat(Files.readAllLines(load("airline").file("airline-passengers.csv")))
        .hasSize(1 + 144)
        .startsWith("Month,Passengers", "1949-01,112")
        .endsWith("1960-12,432");
  }

  @Test
  void shampooCountsThreeYears() throws IOException {
    assertThat(Files.readAllLines(load("shampoo").file("shampoo.csv")))
        .hasSize(1 + 36)
        .startsWith("Month,Sales", "1-01,266.0")
        .endsWith("3-12,646.9");
  }

  @ParameterizedTest
  @CsvSource({"airline, airline-passengers.csv", "shampoo, shampoo.csv"})
  void theValuesAreThoseOfThePublicCopy(String id, String file) throws IOException {
    List<String> publicCopy =
        Files.readAllLines(Mirror.folder().resolve("classic").resolve(file)).stream()
            .map(line -> line.replace("\"", ""))
            .filter(line -> !line.isBlank())
            .toList();

    assertThat(Files.readAllLines(load(id).file(file))).isEqualTo(publicCopy);
  }

  private PublicDataset load(String id) {
    DataFolders folders = new DataFolders(Optional.empty(), cache);
    return new Library(Catalogue.bundled(), folders, Samples.DOWNLOADER).load(id);
  }
}
