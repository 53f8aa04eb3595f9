package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a caller sees of a job.
 *
 * @param status 0 done, 1 failed, 2 bad input
 * @param out all of the standard output
 * @param err all of the standard error
 */
public record Outcome(int status, String out, String err) {
  /** Runs a job in this JVM. */
  public static Outcome here(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int status = Jobs.run(arguments);
      return new Outcome(
          status,
          printed.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Done, without complaint. */
  public Outcome assertDone() {
    assertThat(err).doesNotContain("bad input", "failed", "\tat ");
    assertThat(status).as(err).isZero();
    return this;
  }

  /** Refused with one message that says what was given, what was expected and what to do. */
  public Outcome assertBadInput(String... parts) {
    assertThat(status).as(err).isEqualTo(2);
    assertThat(err)
        .startsWith("bad input: ")
        .containsOnlyOnce("bad input: ")
        .containsOnlyOnce("\n  expected: ")
        .containsOnlyOnce("\n  to do: ")
        .doesNotContain("\tat ", "Exception")
        .contains(parts);
    return this;
  }
}
