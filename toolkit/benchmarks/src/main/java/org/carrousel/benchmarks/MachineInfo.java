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

/** What the measurements were made on. */
final class MachineInfo {
  private MachineInfo() {}

  /**
   * Checks that the natives of all contenders run here.
   *
   * @throws BadInputException if they do not
   */
  static void requireLinux() {
    String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    if (!system.equals("Linux on amd64")) {
      throw new BadInputException(
          system, "Linux on amd64, for which libtorch is on the class path", "run it there");
    }
  }

  /** Processor, its load before the measurement, and versions. */
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

  /** Memory of this process that is in RAM, in kilobytes. */
  static long residentKilobytes() throws IOException {
    return Long.parseLong(line("/proc/self/status", "VmRSS").replace(" kB", ""));
  }

  /** What stands after a name and a colon in a file. */
  private static String line(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
