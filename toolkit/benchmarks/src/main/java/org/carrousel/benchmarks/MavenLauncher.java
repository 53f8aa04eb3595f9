package org.carrousel.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.JavaProcess;

/**
 * Starts the benchmark from Maven: forks one Java process with the flags that it wants, and ends
 * Maven with its exit status.
 */
public final class MavenLauncher {
  private MavenLauncher() {}

  /**
   * Runs the mode that {@code -Dbench} names.
   *
   * @param arguments the folder of the results
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String folder = arguments[0];
    String mode = System.getProperty("bench", "quick");
    List<String> flags = new ArrayList<>();
    // DJL unpacks libtorch beside the results, and must neither download nor report its use.
    flags.addAll(List.of("-DENGINE_CACHE_DIR=" + folder + "/djl", "-Dai.djl.offline=true"));
    if (mode.equals(Benchmark.ENDURANCE)) {
      flags.addAll(EnduranceBenchmark.FLAGS);
    }
    int status = JavaProcess.runLayers(Benchmark.class, flags, Map.of(), List.of(mode, folder));
    if (status != 0) {
      System.exit(status);
    }
  }
}
