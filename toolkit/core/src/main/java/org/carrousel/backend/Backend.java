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

/** Set-up of the ND4J backend and its threads, and a description of the environment. */
public final class Backend {
  /** Number of units of a large layer. */
  private static final int LARGE = 1000;

  private static final String CUDA = "/org/nd4j/linalg/jcublas/JCublasBackend.class";

  private Backend() {}

  /**
   * Loads ND4J and sets it up for recurrent networks. ND4J and BLAS get one thread each, because
   * the matrix products of a time step are too small for several threads. Also installs workarounds
   * for crashes ({@link #holdArrays}) and for slow shape descriptions ({@link ShapeInfoCache}).
   */
  public static void start() {
    NativeMemory.checkPerPass();
    if (hasCuda()) {
      threads(1);
    } else {
      ShapeInfoCache.install(() -> threads(1));
    }
    holdArrays();
  }

  /**
   * Keeps small arrays alive that ND4J releases too early, because otherwise the process can crash
   * in a long training ({@link ArrayKeepAlive}). {@link #start} includes this.
   */
  public static void holdArrays() {
    ArrayKeepAlive.install();
  }

  /** Sets the number of threads of ND4J's operations and of BLAS. */
  public static void threads(int count) {
    nativeOps().setOmpNumThreads(count);
    Nd4j.factory().blas().setMaxThreads(count);
  }

  /** Returns backend, engine, number of threads and versions, as in {@code metrics.json}. */
  public static Map<String, Object> environment() {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("backend", backend());
    environment.put("engine", engines());
    environment.put("threads", ParallelFor.threads());
    environment.put("versions", versions());
    return environment;
  }

  /** Returns backend, engine, threads, Java version and operating system in one line. */
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

  /** Returns the backend, with a note if ND4J silently fell back from CUDA to the CPU. */
  private static String backend() {
    String name = Nd4j.getBackend().getClass().getSimpleName();
    return hasCuda() && name.equals("CpuBackend") ? name + " (no GPU that CUDA 11.6 serves)" : name;
  }

  /** Returns whether ND4J's CUDA backend is on the class path. */
  private static boolean hasCuda() {
    return Backend.class.getResource(CUDA) != null;
  }

  /** Returns the engines of a small and of a large LSTM. */
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
   * Returns the version in the Maven properties of a jar, given {@code group/artifact}. The jars'
   * manifests have no version, and ND4J's VersionCheck does not find the jars of 1.0.0-M2.1.
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

  /** Returns the native operations, after loading the backend, without which they are missing. */
  private static NativeOps nativeOps() {
    Objects.requireNonNull(Nd4j.getBackend());
    return NativeOpsHolder.getInstance().getDeviceNativeOps();
  }
}
