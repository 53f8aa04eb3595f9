package org.carrousel.decode;

import java.util.List;

/**
 * Grammar of label sequences for {@link CtcBeamSearch}: defines the possible sequences, and scores
 * that are added to the network's log probabilities.
 *
 * @param <G> state of the grammar after a prefix of labels
 */
public interface LabelGrammar<G> {
  /** Returns the state before the first label. */
  G start();

  /**
   * Returns the possible states after another label: none if the label cannot follow, several if
   * the labels are ambiguous, such as the spelling of two words.
   */
  List<G> next(G state, int label);

  /** Returns the score of a prefix, to add to its log probability. */
  double score(G state);

  /** Returns the possible endings if the sequence ends in a state; none if it is incomplete. */
  List<Ending> endings(G state);

  /**
   * Ending of a complete sequence.
   *
   * @param words words of the sequence
   * @param score score of the sequence, to add to the log probability of its labels
   */
  record Ending(List<String> words, double score) {}
}
