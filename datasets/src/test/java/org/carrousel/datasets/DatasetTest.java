package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final Description ABOUT =
      new Description("sea", "Sea", "forecast", "2", "Sea (1)", "none", URI.create("http://sea/"));

  @Test
  void aFileIsFoundByName() {
    PublicDataset dataset =
        new PublicDataset(ABOUT, Path.of("folder"), List.of("train.csv", "test.csv"));

    assertThat(dataset.id()).isEqualTo("sea");
    assertThat(dataset.file("train.csv")).isEqualTo(Path.of("folder", "train.csv"));
  }

  @Test
  void anUnknownFileIsAnErrorThatOffersTheNearest() {
    PublicDataset dataset =
        new PublicDataset(ABOUT, Path.of("folder"), List.of("train.csv", "test.csv"));

    assertThatThrownBy(() -> dataset.file("Trains.csv"))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            """
            file "Trains.csv" of data set sea
              expected: one of train.csv, test.csv
              to do: did you mean "train.csv"?""");
  }

  @Test
  void theErrorShowsTheFirstOfManyNames() {
    List<String> names = IntStream.range(0, 23).mapToObj(i -> i + ".wav").toList();

    assertThatThrownBy(() -> new PublicDataset(ABOUT, Path.of("folder"), names).file("recording"))
        .hasMessageContaining("expected: one of 0.wav, 1.wav,")
        .hasMessageContaining("19.wav and 3 more\n");
  }
}
