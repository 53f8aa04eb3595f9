package org.carrousel.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prefix beam search as the papers print it: a map from prefixes to two probabilities, and another
 * for the next time step.
 *
 * @param <G> states of the grammar, which are equal if they mean the same
 */
record TextbookPrefixBeam<G>(int width, LabelGrammar<G> grammar) {
  private record Prefix<G>(List<Integer> labels, G state) {}

  /** Not their logarithms. */
  private static final class Probabilities {
    private double blank;
    private double label;

    private double sum() {
      return blank + label;
    }
  }

  /** What is left after the last time step, by labels and state, with the log probability. */
  Map<String, Double> search(double[][] logProbabilities) {
    Map<Prefix<G>, Probabilities> beam = new HashMap<>();
    Probabilities certain = new Probabilities();
    certain.blank = 1;
    beam.put(new Prefix<>(List.of(), grammar.start()), certain);
    for (double[] classes : logProbabilities) {
      beam = best(step(beam, classes));
    }
    Map<String, Double> found = new HashMap<>();
    beam.forEach(
        (prefix, probabilities) ->
            found.put(prefix.labels + " " + prefix.state, Math.log(probabilities.sum())));
    return found;
  }

  private Map<Prefix<G>, Probabilities> step(Map<Prefix<G>, Probabilities> beam, double[] classes) {
    Map<Prefix<G>, Probabilities> next = new HashMap<>();
    beam.forEach(
        (prefix, before) -> {
          int size = prefix.labels.size();
          int last = size == 0 ? -1 : prefix.labels.get(size - 1);
          Probabilities same = next.computeIfAbsent(prefix, p -> new Probabilities());
          same.blank += before.sum() * Math.exp(classes[classes.length - 1]);
          same.label += last < 0 ? 0 : before.label * Math.exp(classes[last]);
          for (int label = 0; label < classes.length - 1; label++) {
            double from = label == last ? before.blank : before.sum();
            List<Integer> labels = new ArrayList<>(prefix.labels);
            labels.add(label);
            for (G state : grammar.next(prefix.state, label)) {
              next.computeIfAbsent(
                          new Prefix<>(List.copyOf(labels), state), p -> new Probabilities())
                      .label +=
                  from * Math.exp(classes[label]);
            }
          }
        });
    return next;
  }

  private Map<Prefix<G>, Probabilities> best(Map<Prefix<G>, Probabilities> all) {
    Map<Prefix<G>, Probabilities> best = new HashMap<>();
    all.entrySet().stream()
        .filter(entry -> entry.getValue().sum() > 0)
        .sorted(
            Comparator.comparingDouble(
                entry -> -Math.log(entry.getValue().sum()) - grammar.score(entry.getKey().state())))
        .limit(width)
        .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
    return best;
  }
}
