package org.carrousel.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where data is looked for on this machine.
 *
 * @param mirror a folder laid out as the catalogue says, only read; absent if none is named
 * @param cache the user's own folder, made when it is needed
 */
record Places(Optional<Path> mirror, Path cache) {
  /** As the system properties, then the environment, then the defaults say. */
  static Places of(Properties system, Map<String, String> environment) {
    Optional<Path> mirror =
        named(system.getProperty("carrousel.data"))
            .or(() -> named(environment.get("CARROUSEL_DATA")));
    Path cache =
        named(system.getProperty("carrousel.cache"))
            .orElseGet(() -> Path.of(system.getProperty("user.home"), ".cache", "carrousel"));
    return new Places(mirror, cache);
  }

  Places {
    mirror.ifPresent(Places::requireFolder);
    cache = cache.toAbsolutePath();
  }

  private static Optional<Path> named(String value) {
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
