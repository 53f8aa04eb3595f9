package org.carrousel.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.scratchpad_mode;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.Loader;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Precision;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native library of oneDNN, loaded once per process. */
final class OnednnLibrary {
  private static final String ABSENCE = load();

  /** oneDNN's engine object of the CPU; null if the library is unavailable. */
  private static final engine PROCESSOR = ABSENCE == null ? new engine(engine.kind.cpu, 0) : null;

  private static final primitive_attr ATTRIBUTES = ABSENCE == null ? userScratchpad() : null;

  private OnednnLibrary() {}

  /** Returns why oneDNN is unavailable on this machine; empty if it is available. */
  static Optional<String> absence() {
    return Optional.ofNullable(ABSENCE);
  }

  /** Returns why bfloat16 is unavailable on this machine; empty if it is available. */
  static Optional<String> absenceOfBfloat16() {
    return Optional.ofNullable(Bfloat16.ABSENCE);
  }

  /** Lazy holder: creates a bfloat16 primitive on first use to find out whether the CPU has it. */
  private static final class Bfloat16 {
    private static final String ABSENCE = createPrimitive();

    private static String createPrimitive() {
      try {
        new LstmPrimitive(false)
            .forward(new RnnDescriptors(1, 1, 1, 1, Direction.FORWARD, false, Precision.BFLOAT16))
            .close();
        return null;
      } catch (RuntimeException e) {
        return "bfloat16 needs a CPU with AVX-512 (" + e.getMessage() + ")";
      }
    }
  }

  static engine processor() {
    return PROCESSOR;
  }

  /**
   * Returns the attributes of all primitives: the scratchpad is an argument, so that any thread can
   * run a primitive.
   */
  static primitive_attr attributes() {
    return ATTRIBUTES;
  }

  private static primitive_attr userScratchpad() {
    primitive_attr attributes = new primitive_attr();
    attributes.set_scratchpad_mode(scratchpad_mode.user);
    return attributes;
  }

  /** Loads ND4J before oneDNN, so that both use ND4J's OpenMP library. */
  private static String load() {
    String backend = Nd4j.getBackend().getClass().getSimpleName();
    if (!backend.equals("CpuBackend")) {
      return "it computes on the CPU, and ND4J uses " + backend;
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
   * Sets one OpenMP thread for the calling thread. Recurrent layers split the batch among threads
   * instead, because OpenMP threads would wait for each other at every time step
   * (docs/decisions/011).
   */
  static void useOneThread() {
    threads(1);
  }

  /** Runs work with this number of OpenMP threads, and restores the number before. */
  static void withThreads(int count, Runnable work) {
    int before = NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
    threads(count);
    try {
      work.run();
    } finally {
      threads(before);
    }
  }

  private static void threads(int count) {
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
  }
}
