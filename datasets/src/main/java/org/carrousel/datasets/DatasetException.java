package org.carrousel.datasets;

/** Exception for a data set that cannot be loaded; says what was given, expected and to do. */
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
