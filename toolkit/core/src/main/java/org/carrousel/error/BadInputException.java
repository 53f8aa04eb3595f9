package org.carrousel.error;

/**
 * An input that cannot be used. The message says what was given, what was expected and what to do;
 * a batch job that ends with it has exit status 2.
 */
public final class BadInputException extends RuntimeException {
  /**
   * @param given what was found, with its place where there is one: {@code air.csv, line 3, column
   *     Passengers: "many"}
   * @param expected what would have been accepted: {@code a number}
   * @param remedy what the user can do next, as an imperative: {@code correct the cell}
   */
  public BadInputException(String given, String expected, String remedy) {
    super(given + "\n  expected: " + expected + "\n  to do: " + remedy);
  }

  /** The same, keeping the exception that brought the news. */
  public BadInputException(String given, String expected, String remedy, Throwable cause) {
    super(given + "\n  expected: " + expected + "\n  to do: " + remedy, cause);
  }

  private BadInputException(String message, BadInputException cause) {
    super(message, cause);
  }

  /**
   * The same error with the place where it was met.
   *
   * @param place what the message then starts with: {@code job.yaml, line 3}
   */
  public BadInputException at(String place) {
    return new BadInputException(place + ": " + getMessage(), this);
  }
}
