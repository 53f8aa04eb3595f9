package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFoldersTest {
  @TempDir Path one;
  @TempDir Path two;
  private final Properties system = new Properties();

  @BeforeEach
  void home() {
    system.setProperty("user.home", "/home/ada");
  }

  @Test
  void theDefaultIsNoMirrorAndACacheInTheHomeFolder() {
    DataFolders folders = DataFolders.of(system, Map.of());

    assertThat(folders.mirror()).isEmpty();
    assertThat(folders.cache()).isEqualTo(Path.of("/home/ada/.cache/carrousel").toAbsolutePath());
  }

  @Test
  void thePropertyGoesBeforeTheVariable() {
    Map<String, String> environment = Map.of("CARROUSEL_DATA", two.toString());
    assertThat(DataFolders.of(system, environment).mirror()).hasValue(two);

    system.setProperty("carrousel.data", one.toString());
    assertThat(DataFolders.of(system, environment).mirror()).hasValue(one);

    system.setProperty("carrousel.data", "");
    assertThat(DataFolders.of(system, environment).mirror()).hasValue(two);
  }

  @Test
  void theCacheIsWhereThePropertySays() {
    system.setProperty("carrousel.cache", one.toString());

    assertThat(DataFolders.of(system, Map.of()).cache()).isEqualTo(one);
  }

  @Test
  void aMirrorThatDoesNotExistIsAnError() {
    Path missing = one.resolve("missing");
    system.setProperty("carrousel.data", missing.toString());

    assertThatThrownBy(() -> DataFolders.of(system, Map.of()))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("offline mirror " + missing)
        .hasMessageContaining("to do: correct -Dcarrousel.data or the variable CARROUSEL_DATA");
  }
}
