package org.carrousel.dl4j;

import org.carrousel.error.BadInputException;

/** Errors for options of DL4J's builders that a layer of ours does not have. */
public final class UnusedOption {
  private UnusedOption() {}

  /**
   * Returns the error for an option that would be ignored.
   *
   * @param layer what the layer is called: {@code a recurrent layer}
   * @param option the option with its value: {@code the activation relu}
   * @param remedy what to do instead
   */
  public static BadInputException of(String layer, String option, String remedy) {
    return new BadInputException(
        "%s for %s".formatted(option, layer), "an option that the layer uses", remedy);
  }
}
