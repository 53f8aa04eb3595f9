package org.carrousel.onednn;

import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native library, loaded once. */
final class Library {
  private static final String ABSENCE = load();

  /** oneDNN's handle on the processor. */
  private static final engine PROCESSOR = ABSENCE == null ? new engine(engine.kind.cpu, 0) : null;

  private Library() {}

  /** Why it cannot be used here; empty if it can. */
  static Optional<String> absence() {
    return Optional.ofNullable(ABSENCE);
  }

  static engine processor() {
    return PROCESSOR;
  }

  /** ND4J comes first, so that both share its OpenMP and its number of threads. */
  private static String load() {
    String backend = Nd4j.getBackend().getClass().getSimpleName();
    if (!backend.equals("CpuBackend")) {
      return "it computes on the processor, and ND4J runs on " + backend;
    }
    try {
      Loader.load(dnnl.class);
      return null;
    } catch (LinkageError e) {
      return "its native library does not load on %s %s (%s)"
          .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage());
    }
  }

  /**
   * Computes with a number of OpenMP threads, and leaves behind the number there was.
   *
   * @param threads at least 1
   */
  static <T> T withThreads(int threads, Supplier<T> work) {
    NativeOps openMp = NativeOpsHolder.getInstance().getDeviceNativeOps();
    int before = openMp.ompGetMaxThreads();
    if (before == threads) {
      return work.get();
    }
    openMp.setOmpNumThreads(threads);
    try {
      return work.get();
    } finally {
      openMp.setOmpNumThreads(before);
    }
  }
}
