package org.carrousel.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.LogSpace;

/**
 * Searches for the most probable labels of a CTC network: keeps at each time step the best
 * beginnings of labels, each with the sum of its paths. With a width of at least the number of
 * beginnings the sums are exact.
 *
 * <p>Source: Hannun, Maas, Jurafsky and Ng 2014, "First-pass large vocabulary continuous speech
 * recognition using bi-directional recurrent DNNs", algorithm 1; Graves and Jaitly 2014, "Towards
 * end-to-end speech recognition with recurrent neural networks", algorithm 1.
 */
public final class CtcBeamSearch {
  private final int width;
  private final LabelGrammar<?> grammar;

  /**
   * Takes the options.
   *
   * @param width beginnings kept, 1 or more, often 10 to 100
   * @param grammar of what may be read
   */
  public CtcBeamSearch(int width, LabelGrammar<?> grammar) {
    if (width < 1) {
      throw new BadInputException(
          "beam width " + width, "1 or more, often 10 to 100", "correct the options of the search");
    }
    this.width = width;
    this.grammar = grammar;
  }

  /** A search among all sequences of labels. */
  public CtcBeamSearch(int width) {
    this(width, UnconstrainedGrammar.STATE);
  }

  /**
   * Decodes one sequence.
   *
   * @param logProbabilities [time][classes], natural logarithms, the last class the blank
   * @return at most as many as the beam is wide, or a few more where words are spelled alike, the
   *     best first; none if no beginning in the beam is a whole word
   */
  public List<Transcript> search(double[][] logProbabilities) {
    LogProbabilities.requireNumbers(logProbabilities, "time step");
    return search(logProbabilities, grammar);
  }

  private <G> List<Transcript> search(double[][] logProbabilities, LabelGrammar<G> grammar) {
    List<CtcPrefix<G>> beam = List.of(CtcPrefix.empty(grammar.start()));
    for (double[] classes : logProbabilities) {
      beam = step(beam, classes, grammar);
    }
    List<Transcript> transcripts = new ArrayList<>();
    for (CtcPrefix<G> prefix : beam) {
      double logProbability = prefix.logProbability();
      for (LabelGrammar.Ending ending : grammar.endings(prefix.state())) {
        transcripts.add(
            new Transcript(
                prefix.labels(), ending.words(), logProbability, logProbability + ending.score()));
      }
    }
    transcripts.sort(Comparator.comparingDouble(Transcript::score).reversed());
    return transcripts;
  }

  private <G> List<CtcPrefix<G>> step(
      List<CtcPrefix<G>> beam, double[] classes, LabelGrammar<G> grammar) {
    Set<CtcPrefix<G>> reached = new LinkedHashSet<>(beam);
    for (CtcPrefix<G> prefix : beam) {
      prefix.stay(classes);
      for (int label = 0; label < classes.length - 1; label++) {
        if (classes[label] > LogSpace.ZERO) {
          for (CtcPrefix<G> longer : prefix.after(label, grammar)) {
            longer.arrive(classes);
            reached.add(longer);
          }
        }
      }
    }
    TopK<CtcPrefix<G>> best = new TopK<>(width);
    for (CtcPrefix<G> prefix : reached) {
      prefix.step();
      double score = prefix.logProbability() + grammar.score(prefix.state());
      if (score > LogSpace.ZERO) {
        best.add(prefix, score);
      }
    }
    List<CtcPrefix<G>> kept = best.bestFirst();
    kept.forEach(CtcPrefix::keep);
    reached.removeAll(Set.copyOf(kept));
    reached.forEach(CtcPrefix::drop);
    return kept;
  }
}
