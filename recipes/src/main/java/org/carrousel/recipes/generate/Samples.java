package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.decode.GenerationOptions;
import org.carrousel.decode.Sampling;

/** Texts that a trained model generates with several sampling options. */
final class Samples {
  private static final int SEED_TOKENS = 60;
  private static final double[] TEMPERATURES = {.5, .8, 1};

  private final TextModel model;
  private final String seed;

  Samples(TextModel model, TextParts parts) {
    this.model = model;
    this.seed = seed(parts);
  }

  /** Returns the last tokens before the test part, without unknown ones, as seed text. */
  private String seed(TextParts parts) {
    int[] before = parts.validation().length > SEED_TOKENS ? parts.validation() : parts.train();
    int from = Math.max(0, before.length - SEED_TOKENS);
    StringBuilder text = new StringBuilder();
    Arrays.stream(before, from, before.length)
        .filter(token -> token != model.encoder().unknown())
        .forEach(token -> text.append(model.encoder().piece(token)));
    return text.toString();
  }

  /** Returns the text that the samples continue. */
  String seed() {
    return seed;
  }

  /** Returns the continuations by the name of their sampling options. */
  Map<String, String> samples() {
    GenerationOptions options = model.config().generation();
    Sampling plain = Sampling.PLAIN;
    Map<String, String> samples = new LinkedHashMap<>();
    for (double temperature : TEMPERATURES) {
      samples.put(
          "temperature " + temperature,
          text(options.withSampling(plain.withTemperature(temperature))));
    }
    samples.put("top-k 10", text(options.withSampling(plain.withTopK(10))));
    samples.put("top-p 0.9", text(options.withSampling(plain.withNucleus(.9))));
    return samples;
  }

  private String text(GenerationOptions options) {
    StringBuilder text = new StringBuilder();
    model.generate(seed, options, text::append);
    return text.toString();
  }

  /** Returns all samples as one text. */
  String text() {
    StringBuilder text = new StringBuilder("--- seed text ---\n").append(seed).append('\n');
    samples()
        .forEach(
            (name, sample) ->
                text.append("\n--- ").append(name).append(" ---\n").append(sample).append('\n'));
    return text.toString();
  }
}
