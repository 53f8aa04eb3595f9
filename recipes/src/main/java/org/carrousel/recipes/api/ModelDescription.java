package org.carrousel.recipes.api;

import java.util.List;
import java.util.Map;

/**
 * Description of a model: its recipe, its input, its output, its settings and its measures.
 *
 * @param recipe that trained it
 * @param input what a prediction expects
 * @param output what a prediction answers
 * @param outputs names of the targets, classes or labels; empty for texts
 * @param settings that differ from the recipe's defaults, by key
 * @param parameters number of weights and biases
 * @param metrics measures on the test part by key
 */
public record ModelDescription(
    String recipe,
    String input,
    String output,
    List<String> outputs,
    Map<String, String> settings,
    long parameters,
    Map<String, Object> metrics) {
  /**
   * Input and output of a prediction, in words.
   *
   * @param outputs names of the targets, classes or labels; empty for texts
   */
  public record Signature(String input, String output, List<String> outputs) {
    /** Creates the signature of a model whose outputs have no names. */
    public Signature(String input, String output) {
      this(input, output, List.of());
    }
  }

  /** One line for each component. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("%s model, %,d parameters%n".formatted(recipe, parameters));
    text.append("input: %s%n".formatted(input));
    text.append("output: %s%n".formatted(output));
    if (!outputs.isEmpty()) {
      text.append("names: %s%n".formatted(String.join(", ", outputs)));
    }
    settings.forEach((key, value) -> text.append("%s: %s%n".formatted(key, value)));
    metrics.forEach((key, value) -> text.append("%s: %s%n".formatted(key, value)));
    return text.toString();
  }
}
