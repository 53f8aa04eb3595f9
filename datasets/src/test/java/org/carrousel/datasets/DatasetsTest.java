package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
  @TempDir Path cache;
  @TempDir Path emptyMirror;
  private final Properties before = new Properties();

  @BeforeEach
  void useOwnPlaces() {
    before.putAll(System.getProperties());
    System.setProperty("carrousel.cache", cache.toString());
    System.setProperty("carrousel.data", emptyMirror.toString());
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void aBundledSeriesIsUnpackedIntoTheCache() {
    PublicDataset airline = Datasets.load("airline");

    assertThat(airline.file("airline-passengers.csv"))
        .isEqualTo(cache.resolve("airline/airline-passengers.csv"))
        .exists();
    assertThat(airline.about().citation()).contains("Box").contains("Jenkins");
  }

  @Test
  void theCatalogueDescribesEveryDataSet() {
    assertThat(Datasets.catalogue()).extracting(Description::id).contains("airline", "etth1");
  }
}
