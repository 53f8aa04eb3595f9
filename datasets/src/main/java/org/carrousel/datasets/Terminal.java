package org.carrousel.datasets;

import java.io.Console;

/**
 * Whether standard input and output are a terminal. The class of the same name in the toolkit is
 * not used: this module depends on no other of ours.
 */
final class Terminal {
  private Terminal() {}

  /** Whether input and output are a terminal, on every Java from 17 on. */
  @SuppressWarnings("SystemConsoleNull") // isTerminal answers where System.console() is never null
  static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      // Before Java 22 there is no such method, and a console that is not null is a terminal.
      return true;
    }
  }
}
