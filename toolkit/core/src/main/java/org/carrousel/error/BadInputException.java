package org.carrousel.error;

/**
 * Exception for bad input by the user. The message says what was given, what was expected and what
 * to do; a batch job that fails with it has exit status 2.
 */
public final class BadInputException extends RuntimeException {
  /**
   * Creates the exception with its message.
   *
   * @param given what was found, with its position if it has one: {@code air.csv, line 3, column
   *     Passengers: "many"}
   * @param expected what would have been accepted: {@code a number}
   * @param remedy what the user should do, as an imperative: {@code correct the cell}
   */
  public BadInputException(String given, String expected, String remedy) {
    super(given + "\n  expected: " + expected + "\n  to do: " + remedy);
  }

  /** Creates the exception with its message and its cause. */
  public BadInputException(String given, String expected, String remedy, Throwable cause) {
    super(given + "\n  expected: " + expected + "\n  to do: " + remedy, cause);
  }

  private BadInputException(String message, BadInputException cause) {
    super(message, cause);
  }

  /**
   * Returns an exception whose message starts with a position in the input.
   *
   * @param place the position: {@code job.yaml, line 3}
   */
  public BadInputException at(String place) {
    return new BadInputException(place + ": " + getMessage(), this);
  }
}
