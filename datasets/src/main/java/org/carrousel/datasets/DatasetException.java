package org.carrousel.datasets;

/**
 * A data set that cannot be had. The message says what was given, what was expected, what to do.
 */
public final class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatasetException(String given, String expected, String remedy) {
    super(message(given, expected, remedy));
  }

  DatasetException(String given, String expected, String remedy, Throwable cause) {
    super(message(given, expected, remedy), cause);
  }

  private static String message(String given, String expected, String remedy) {
    return given + "\n  expected: " + expected + "\n  to do: " + remedy;
  }
}
