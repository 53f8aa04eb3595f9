package org.carrousel.datasets;

import java.io.Console;

/**
 * Detection of an interactive terminal. It does not use the toolkit's class with this name, because
 * this module does not depend on the toolkit.
 */
final class Terminal {
  private Terminal() {}

  /** Returns whether standard input and output are a terminal, on Java 17 and later. */
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
