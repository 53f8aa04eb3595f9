package org.carrousel.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.LogSpace;

/**
 * Prefix beam search for the most probable labels of a CTC network. At each time step it keeps the
 * best label prefixes, each with the summed probability of its paths. The sums are exact if the
 * width is at least the number of prefixes.
 *
 * <p>Source: Hannun, Maas, Jurafsky and Ng 2014, "First-pass large vocabulary continuous speech
 * recognition using bi-directional recurrent DNNs", algorithm 1; Graves and Jaitly 2014, "Towards
 * end-to-end speech recognition with recurrent neural networks", algorithm 1.
 */
public final class CtcBeamSearch {
  private final int width;
  private final LabelGrammar<?> grammar;

  /**
   * Creates a search.
   *
   * @param width beam width, 1 or more, often 10 to 100
   * @param grammar grammar that restricts the labels and adds to their scores
   * @throws BadInputException if the width is below 1
   */
  public CtcBeamSearch(int width, LabelGrammar<?> grammar) {
    if (width < 1) {
      throw new BadInputException(
          "beam width " + width, "1 or more, often 10 to 100", "correct the options of the search");
    }
    this.width = width;
    this.grammar = grammar;
  }

  /** Creates a search over all sequences of labels. */
  public CtcBeamSearch(int width) {
    this(width, UnconstrainedGrammar.STATE);
  }

  /**
   * Decodes one sequence.
   *
   * @param logProbabilities natural logarithms, [time][classes]; the last class is the blank
   * @return transcripts, the best first; at most {@code width}, or more if the grammar has several
   *     endings for the same labels; empty if the grammar accepts none of the prefixes as complete
   * @throws BadInputException if a log probability is {@code NaN}
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
    Set<CtcPrefix<G>> candidates = new LinkedHashSet<>(beam);
    for (CtcPrefix<G> prefix : beam) {
      prefix.repeat(classes);
      for (int label = 0; label < classes.length - 1; label++) {
        if (classes[label] > LogSpace.ZERO) {
          for (CtcPrefix<G> extension : prefix.extensions(label, grammar)) {
            extension.extend(classes);
            candidates.add(extension);
          }
        }
      }
    }
    TopK<CtcPrefix<G>> best = new TopK<>(width);
    for (CtcPrefix<G> prefix : candidates) {
      prefix.advance();
      double score = prefix.logProbability() + grammar.score(prefix.state());
      if (score > LogSpace.ZERO) {
        best.add(prefix, score);
      }
    }
    List<CtcPrefix<G>> nextBeam = best.bestFirst();
    nextBeam.forEach(CtcPrefix::keep);
    candidates.removeAll(Set.copyOf(nextBeam));
    candidates.forEach(CtcPrefix::drop);
    return nextBeam;
  }
}
