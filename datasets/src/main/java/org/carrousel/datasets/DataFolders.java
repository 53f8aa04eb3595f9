package org.carrousel.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Local folders of data sets.
 *
 * @param mirror read-only folder with the catalogue's layout; empty if none is set
 * @param cache folder for downloads, created when needed
 */
record DataFolders(Optional<Path> mirror, Path cache) {
  /**
   * Returns the folders set by system properties, by the environment, or by default, in this order.
   */
  static DataFolders of(Properties system, Map<String, String> environment) {
    Optional<Path> mirror =
        path(system.getProperty("carrousel.data"))
            .or(() -> path(environment.get("CARROUSEL_DATA")));
    Path cache =
        path(system.getProperty("carrousel.cache"))
            .orElseGet(() -> Path.of(system.getProperty("user.home"), ".cache", "carrousel"));
    return new DataFolders(mirror, cache);
  }

  DataFolders {
    mirror.ifPresent(DataFolders::requireFolder);
    cache = cache.toAbsolutePath();
  }

  private static Optional<Path> path(String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank()).map(Path::of);
  }

  private static void requireFolder(Path mirror) {
    if (!Files.isDirectory(mirror)) {
      throw new DatasetException(
          "offline mirror " + mirror.toAbsolutePath().normalize(),
          "a folder that exists",
          "correct -Dcarrousel.data or the variable CARROUSEL_DATA, or unset it");
    }
  }
}
