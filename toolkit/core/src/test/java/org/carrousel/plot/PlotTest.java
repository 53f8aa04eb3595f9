package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {
  @Test
  void isSavedUnderItsName(@TempDir Path folder) throws Exception {
    byte[] png = {1, 2, 3};

    new Plot("error-by-horizon", "", png).save(folder.resolve("plots"));

    assertThat(Files.readAllBytes(folder.resolve("plots/error-by-horizon.png"))).isEqualTo(png);
  }

  @Test
  void aNameIsAFileName() {
    assertThatThrownBy(() -> new Plot("../loss", "", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../loss");
  }
}
