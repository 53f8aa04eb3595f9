package org.carrousel.datasets;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the sample data set in a JVM of its own, so that it can be killed or kept short of disk.
 */
final class OtherProcess {
  private OtherProcess() {}

  /** Takes an address and a cache; prints the file, or the error with exit status 2. */
  public static void main(String[] arguments) {
    Contents contents = Samples.waves(URI.create(arguments[0]));
    try {
      PublicDataset loaded = Samples.library(contents, Path.of(arguments[1])).load("waves");
      System.out.println(loaded.file("waves.bin"));
    } catch (DatasetException e) {
      System.out.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Starts it behind a shell prefix such as {@code ulimit -f 64;}, which may be empty. */
  static Process start(String shellPrefix, URI address, Path cache) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-XX:-UsePerfData", "-Xmx64m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(OtherProcess.class.getName());
    command.add(address.toString());
    command.add(cache.toString());
    if (!shellPrefix.isEmpty()) {
      command.addAll(0, List.of("/bin/sh", "-c", shellPrefix + " exec \"$@\"", "sh"));
    }
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
