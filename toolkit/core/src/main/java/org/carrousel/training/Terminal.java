package org.carrousel.training;

import java.io.Console;

/** The terminal that the program's output may go to. */
final class Terminal {
  private Terminal() {}

  /** Returns whether there is a terminal. From Java 22 on, a console may exist without one. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean attached() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
