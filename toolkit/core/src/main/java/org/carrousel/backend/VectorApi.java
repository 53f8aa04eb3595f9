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
 * Java's Vector API, which the engine {@code simd} needs: a module that is not there unless Java is
 * started with it, and of which Java then warns.
 */
public final class VectorApi {
  private static final String NAME = "jdk.incubator.vector";
  private static final String ENGINE = "simd";

  private static final String WARNING = "WARNING: Using incubator modules: " + NAME;

  /** Flags of a virtual machine that has the module. */
  public static final List<String> FLAGS = List.of("--add-modules", NAME);

  private VectorApi() {}

  /** Whether this virtual machine was started with the module. */
  public static boolean isPresent() {
    return ModuleLayer.boot().findModule(NAME).isPresent();
  }

  /**
   * Flags of a virtual machine that is to run layers: with the module, unless this Java lacks it,
   * or {@code -Dcarrousel.engine} names an engine that does without.
   */
  public static List<String> flags() {
    boolean used = System.getProperty(Engines.PROPERTY, ENGINE).equals(ENGINE);
    return used && ModuleFinder.ofSystem().find(NAME).isPresent() ? FLAGS : List.of();
  }

  /** What a virtual machine writes, without its warning of the module at the beginning. */
  static InputStream withoutWarning(InputStream errors) throws IOException {
    byte[] warning = (WARNING + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII);
    byte[] begin = errors.readNBytes(warning.length);
    return Arrays.equals(begin, warning)
        ? errors
        : new SequenceInputStream(new ByteArrayInputStream(begin), errors);
  }
}
