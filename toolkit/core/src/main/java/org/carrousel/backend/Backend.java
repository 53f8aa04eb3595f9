package org.carrousel.backend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.versioncheck.VersionCheck;
import org.nd4j.versioncheck.VersionInfo;

/** The machine's part in a computation: which ND4J backend runs, with how many threads. */
public final class Backend {
  private Backend() {}

  /**
   * Loads ND4J and sets it up for recurrent networks: one OpenMP thread, because DL4J's LSTM is a
   * loop of small operations that two threads slow down.
   */
  public static void start() {
    nativeOps().setOmpNumThreads(1);
  }

  /** Backend, engine, threads and versions, as they go into {@code metrics.json}. */
  public static Map<String, Object> environment() {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("backend", Nd4j.getBackend().getClass().getSimpleName());
    environment.put("engine", "DL4J LSTM");
    environment.put("threads", nativeOps().ompGetMaxThreads());
    environment.put("versions", versions());
    return environment;
  }

  /** What runs where, in one line. */
  public static String describe() {
    Map<String, Object> environment = environment();
    Object threads = environment.get("threads");
    return "%s, %s layers, %s, Java %s on %s %s"
        .formatted(
            environment.get("backend"),
            environment.get("engine"),
            threads.equals(1) ? "1 thread" : threads + " threads",
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  private static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("java", System.getProperty("java.version"));
    for (VersionInfo info : VersionCheck.getVersionInfos()) {
      versions.put(info.getArtifactId(), info.getBuildVersion());
    }
    return versions;
  }

  /** Naming the backend first makes ND4J load it; its native part cannot be had before. */
  private static NativeOps nativeOps() {
    Objects.requireNonNull(Nd4j.getBackend());
    return NativeOpsHolder.getInstance().getDeviceNativeOps();
  }
}
