package org.carrousel.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Real files, where the machine has them. */
public final class Mirror {
  private Mirror() {}

  /** Skips the test unless the file is there. */
  public static Path file(String name) {
    Path root =
        Stream.of(System.getProperty("carrousel.data"), System.getenv("CARROUSEL_DATA"))
            .filter(place -> place != null && !place.isBlank() && !place.startsWith("$"))
            .map(Path::of)
            .findFirst()
            .orElse(null);
    assumeTrue(root != null, "neither -Dcarrousel.data nor CARROUSEL_DATA is set");
    Path file = root.resolve(name);
    assumeTrue(Files.exists(file), file + " does not exist");
    return file;
  }
}
