package org.carrousel.recipes.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.CommandSyntax;
import org.carrousel.backend.JavaProcess;

/** Starts a job in a Java process of its own, with the flags and variables that jobs need. */
final class JobLauncher {
  private static final List<String> PASSED_ON =
      List.of(
          "carrousel.data",
          "carrousel.cache",
          "carrousel.engine",
          "carrousel.jobs",
          MavenLauncher.UNUSED);

  /**
   * Left to itself, the C library takes arrays that come and go, each of another size, from heaps
   * that they leave full of holes: the process grows by gigabytes. Those above this size, in bytes,
   * get pages of their own, which go back to the system at once.
   */
  private static final Map<String, String> MEMORY = Map.of("MALLOC_MMAP_THRESHOLD_", "262144");

  private JobLauncher() {}

  /**
   * Runs the job and returns its exit status.
   *
   * @param syntax how the user called it
   * @param arguments command and options, as {@link Jobs} takes them
   */
  static int run(CommandSyntax syntax, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>();
    flags.add("-Djava.awt.headless=true");
    flags.add("-D" + CommandSyntax.PROPERTY + "=" + syntax);
    for (String property : PASSED_ON) {
      if (System.getProperty(property) != null) {
        flags.add("-D" + property + "=" + System.getProperty(property));
      }
    }
    return JavaProcess.runLayers(Jobs.class, flags, MEMORY, arguments);
  }
}
