package org.carrousel.benchmarks;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.error.BadInputException;

/** Information about the machine that runs the benchmark. */
final class MachineInfo {
  private MachineInfo() {}

  /**
   * Checks the platform: libtorch is on the class path only for Linux on amd64.
   *
   * @throws BadInputException if this is another platform
   */
  static void requireLinux() {
    String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    if (!system.equals("Linux on amd64")) {
      throw new BadInputException(
          system,
          "Linux on amd64, because libtorch is on the class path only for it",
          "run the benchmark on Linux on amd64");
    }
  }

  /** Returns CPU, load before the measurement, and versions. */
  static Map<String, Object> environment() throws IOException {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("processor", processor());
    environment.put("cores", Runtime.getRuntime().availableProcessors());
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    environment.put("load", Math.round(10 * load) / 10.0);
    environment.put("gomp_spincount", System.getenv("GOMP_SPINCOUNT"));
    environment.putAll(Backend.environment());
    environment.remove("threads");
    environment.put("libtorch", Engine.getEngine(TorchSubject.ENGINE).getVersion());
    return environment;
  }

  private static String processor() throws IOException {
    return line("/proc/cpuinfo", "model name");
  }

  /** Returns the resident set size of this process in kilobytes. */
  static long residentKilobytes() throws IOException {
    return Long.parseLong(line("/proc/self/status", "VmRSS").replace(" kB", ""));
  }

  /**
   * Returns the text after a name and a colon in a file; "unknown" if the file has no such line.
   */
  private static String line(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
