package org.carrousel.decode;

import java.util.List;

/**
 * Which sequences of labels may be read, and what is known of them besides the network's answer.
 *
 * @param <G> what the labels so far amount to
 */
public interface LabelGrammar<G> {
  /** Before the first label. */
  G start();

  /**
   * After one more label: nothing if it cannot follow, several if it can be understood in several
   * ways.
   */
  List<G> next(G state, int label);

  /** What is added to the log probability of the labels so far, to rank them. */
  double score(G state);

  /** The ways in which the sequence may end here; none if it must go on. */
  List<Ending> endings(G state);

  /**
   * A whole sequence.
   *
   * @param words that it is made of
   * @param score what is added to the log probability of its labels
   */
  record Ending(List<String> words, double score) {}
}
