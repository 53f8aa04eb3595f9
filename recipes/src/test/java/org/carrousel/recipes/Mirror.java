package org.carrousel.recipes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Public data, where the machine has them. */
public final class Mirror {
  private Mirror() {}

  /** Skips the test unless the file or folder is there. */
  public static Path file(String name) {
    Path root =
        Stream.of(System.getProperty("carrousel.data"), System.getenv("CARROUSEL_DATA"))
            .filter(place -> place != null && !place.isBlank())
            .map(Path::of)
            .findFirst()
            .orElse(null);
    assumeTrue(root != null, "neither -Dcarrousel.data nor CARROUSEL_DATA is set");
    Path file = root.resolve(name);
    assumeTrue(Files.exists(file), file + " does not exist");
    return file;
  }
}
