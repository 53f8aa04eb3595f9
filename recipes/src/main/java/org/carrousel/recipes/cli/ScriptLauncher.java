package org.carrousel.recipes.cli;

import java.io.IOException;
import java.util.List;
import org.carrousel.backend.CommandSyntax;

/** Starts a job from the script {@code bin/carrousel} of the distribution. */
public final class ScriptLauncher {
  private ScriptLauncher() {}

  /**
   * Runs the job and ends this process with its exit status. Results go to the folder {@code jobs}
   * where the user stands, unless he says otherwise.
   *
   * @param arguments command and options, as {@link Jobs} takes them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.getProperties().putIfAbsent("carrousel.jobs", "jobs");
    System.exit(JobLauncher.run(CommandSyntax.SCRIPT, List.of(arguments)));
  }
}
