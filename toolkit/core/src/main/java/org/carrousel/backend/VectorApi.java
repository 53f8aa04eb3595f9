package org.carrousel.backend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.carrousel.engine.Engines;

/**
 * Java's Vector API module, which the engine {@code simd} needs. It is only available if Java is
 * started with a flag, and Java then prints a warning.
 */
public final class VectorApi {
  private static final String NAME = "jdk.incubator.vector";
  private static final String ENGINE = "simd";

  private static final String WARNING = "WARNING: Using incubator modules: " + NAME;

  /** Flags that add the module to a virtual machine. */
  public static final List<String> FLAGS = List.of("--add-modules", NAME);

  private VectorApi() {}

  /** Returns whether this virtual machine was started with the module. */
  public static boolean isPresent() {
    return ModuleLayer.boot().findModule(NAME).isPresent();
  }

  /**
   * Returns the flags for a virtual machine that computes layers: {@link #FLAGS}, or none if this
   * Java lacks the module or {@code -Dcarrousel.engine} names another engine.
   */
  public static List<String> flags() {
    boolean used = System.getProperty(Engines.PROPERTY, ENGINE).equals(ENGINE);
    return used && ModuleFinder.ofSystem().find(NAME).isPresent() ? FLAGS : List.of();
  }

  /** Returns the error stream of a virtual machine without the warning at its start. */
  static InputStream withoutWarning(InputStream errors) throws IOException {
    byte[] warning = (WARNING + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII);
    byte[] start = errors.readNBytes(warning.length);
    return Arrays.equals(start, warning)
        ? errors
        : new SequenceInputStream(new ByteArrayInputStream(start), errors);
  }
}
