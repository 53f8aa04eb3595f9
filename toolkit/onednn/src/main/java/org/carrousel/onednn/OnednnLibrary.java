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

/** The native library, loaded once. */
final class OnednnLibrary {
  private static final String ABSENCE = load();

  /** oneDNN's handle on the processor. */
  private static final engine PROCESSOR = ABSENCE == null ? new engine(engine.kind.cpu, 0) : null;

  private static final primitive_attr ATTRIBUTES = ABSENCE == null ? ownScratchpads() : null;

  private OnednnLibrary() {}

  /** Why it cannot be used here; empty if it can. */
  static Optional<String> absence() {
    return Optional.ofNullable(ABSENCE);
  }

  /** Why factors cannot be rounded to bfloat16 here; empty if they can. */
  static Optional<String> absenceOfBfloat16() {
    return Optional.ofNullable(Bfloat16.ABSENCE);
  }

  /** Tried when it is first asked for. */
  private static final class Bfloat16 {
    private static final String ABSENCE = attempt();

    private static String attempt() {
      try {
        new LstmPrimitive(false)
            .forward(new RnnDescriptors(1, 1, 1, 1, Direction.FORWARD, false, Precision.BFLOAT16))
            .close();
        return null;
      } catch (RuntimeException e) {
        return "bfloat16 needs a processor with AVX-512 (" + e.getMessage() + ")";
      }
    }
  }

  static engine processor() {
    return PROCESSOR;
  }

  /** Those of every primitive: its scratchpad is an argument, so that any thread may run it. */
  static primitive_attr attributes() {
    return ATTRIBUTES;
  }

  private static primitive_attr ownScratchpads() {
    primitive_attr attributes = new primitive_attr();
    attributes.set_scratchpad_mode(scratchpad_mode.user);
    return attributes;
  }

  /** ND4J comes first, so that both share its OpenMP. */
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
   * Lets oneDNN compute on the calling thread alone. Rows are shared out among threads as a whole:
   * threads that share the rows of every time step wait for each other at each of them, which on a
   * busy machine takes many times longer than the work.
   */
  static void stayOnThisThread() {
    threads(1);
  }

  /** Does work that oneDNN shares out among so many threads. */
  static void onThreads(int count, Runnable work) {
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
