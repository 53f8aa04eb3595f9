package org.carrousel.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.JavaProcess;

/**
 * Launcher that starts the benchmark from Maven in a Java process with the necessary flags, and
 * ends Maven with the exit status of the process.
 */
public final class MavenLauncher {
  private MavenLauncher() {}

  /**
   * Runs the mode of {@code -Dbench}; {@code quick} if it is not set.
   *
   * @param arguments the folder of the results
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String folder = arguments[0];
    String mode = System.getProperty("bench", "quick");
    List<String> flags = new ArrayList<>();
    // DJL unpacks libtorch into the results' folder, and must not access the network.
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
