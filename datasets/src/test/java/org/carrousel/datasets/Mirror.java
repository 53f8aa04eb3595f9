package org.carrousel.datasets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The offline mirror of public data, for the tests that need it. */
final class Mirror {
  private Mirror() {}

  /** Its folder; the test is skipped where there is none. */
  static Path folder() {
    String property = System.getProperty("carrousel.data", "");
    String name = property.isBlank() ? System.getenv("CARROUSEL_DATA") : property;
    assumeTrue(
        name != null && Files.isDirectory(Path.of(name)),
        "skipped: no offline mirror (-Dcarrousel.data or CARROUSEL_DATA), found " + name);
    return Path.of(name).toAbsolutePath();
  }
}
