package org.carrousel.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.array.NativeMemory;
import org.carrousel.cell.Lstm;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Engines;
import org.carrousel.parallel.ParallelFor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The machine's part in a computation: which ND4J backend runs, with how many threads. */
public final class Backend {
  /** Units of a layer that is large for any engine. */
  private static final int LARGE = 1000;

  private static final String CUDA = "/org/nd4j/linalg/jcublas/JCublasBackend.class";

  private Backend() {}

  /**
   * Loads ND4J and sets it up for recurrent networks: one thread for its operations and for BLAS.
   * The products of a time step are small, and two threads spend longer waiting for each other than
   * multiplying; on a busy machine many times longer. What ND4J would let go of too early is held
   * from now on ({@link ArrayKeepAlive}), and arrays of the same shape share its description
   * ({@link ShapeInfoCache}).
   */
  public static void start() {
    NativeMemory.checkPerPass();
    if (hasCuda()) {
      threads(1);
    } else {
      ShapeInfoCache.useFrom(() -> threads(1));
    }
    holdArrays();
  }

  /**
   * What ND4J would let go of too early is held from now on; otherwise it dies once in some ten
   * thousands of training steps. A part of {@link #start}.
   */
  public static void holdArrays() {
    ArrayKeepAlive.hold();
  }

  /** Lets ND4J's operations and BLAS have this many threads each. */
  public static void threads(int count) {
    nativeOps().setOmpNumThreads(count);
    Nd4j.factory().blas().setMaxThreads(count);
  }

  /**
   * Backend, engine, versions, and how many threads a pass may have, as they go into {@code
   * metrics.json}.
   */
  public static Map<String, Object> environment() {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("backend", backend());
    environment.put("engine", engines());
    environment.put("threads", ParallelFor.threads());
    environment.put("versions", versions());
    return environment;
  }

  /** What runs where, in one line. */
  public static String describe() {
    Map<String, Object> environment = environment();
    Object threads = environment.get("threads");
    return "%s, engine %s, %s, Java %s on %s %s"
        .formatted(
            environment.get("backend"),
            environment.get("engine"),
            threads.equals(1) ? "1 thread" : "up to " + threads + " threads",
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  /** The processor although CUDA was asked for is worth a word: ND4J falls back in silence. */
  private static String backend() {
    String name = Nd4j.getBackend().getClass().getSimpleName();
    return hasCuda() && name.equals("CpuBackend") ? name + " (no GPU that CUDA 11.6 serves)" : name;
  }

  /** Whether ND4J's part for GPUs is there; it describes shapes in a GPU's memory. */
  private static boolean hasCuda() {
    return Backend.class.getResource(CUDA) != null;
  }

  /** Those that LSTMs get, a small one first. */
  private static String engines() {
    return IntStream.of(1, LARGE)
        .mapToObj(size -> new CellShape(Lstm.standard(), size, size, DataType.FLOAT))
        .map(shape -> Engines.choose(shape).name())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("java", System.getProperty("java.version"));
    versions.put("deeplearning4j", version("org.deeplearning4j/deeplearning4j-nn"));
    versions.put("nd4j", version("org.nd4j/nd4j-api"));
    return versions;
  }

  /**
   * What Maven wrote into the jar of {@code group/artifact}. The manifest says nothing, and ND4J's
   * own VersionCheck finds none of the jars of its release 1.0.0-M2.1.
   */
  private static String version(String artifact) {
    String name = "/META-INF/maven/" + artifact + "/pom.properties";
    try (InputStream in = Nd4j.class.getResourceAsStream(name)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  /** Naming the backend first makes ND4J load it; its native part cannot be had before. */
  private static NativeOps nativeOps() {
    Objects.requireNonNull(Nd4j.getBackend());
    return NativeOpsHolder.getInstance().getDeviceNativeOps();
  }
}
