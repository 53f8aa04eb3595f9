package org.carrousel.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.loss.LogSpace;

/**
 * The first labels of a sequence, and the log probabilities of the paths that spell them up to a
 * time step: those that end with the blank, which may repeat the latest label next, apart from
 * those that end with the label.
 *
 * @param <G> state of the grammar
 */
final class CtcPrefix<G> {
  private static final int NONE = -1;

  private final CtcPrefix<G> before;
  private final int label;
  private final int length;
  private final G state;
  private final Map<Integer, List<CtcPrefix<G>>> after = new HashMap<>();
  private boolean kept;
  private double endingWithBlank = LogSpace.ZERO;
  private double endingWithLabel = LogSpace.ZERO;
  private double nextEndingWithBlank = LogSpace.ZERO;
  private double nextEndingWithLabel = LogSpace.ZERO;

  private CtcPrefix(CtcPrefix<G> before, int label, G state) {
    this.before = before;
    this.label = label;
    this.length = before == null ? 0 : before.length + 1;
    this.state = state;
  }

  /** No label, spelled by the path of no time steps. */
  static <G> CtcPrefix<G> empty(G state) {
    CtcPrefix<G> empty = new CtcPrefix<>(null, NONE, state);
    empty.endingWithBlank = 0;
    return empty;
  }

  G state() {
    return state;
  }

  double logProbability() {
    return LogSpace.add(endingWithBlank, endingWithLabel);
  }

  /** One label further, in every way in which the grammar understands it. */
  List<CtcPrefix<G>> after(int next, LabelGrammar<G> grammar) {
    return after.computeIfAbsent(
        next,
        l -> {
          List<CtcPrefix<G>> prefixes = new ArrayList<>();
          grammar.next(state, l).forEach(way -> prefixes.add(new CtcPrefix<>(this, l, way)));
          return prefixes;
        });
  }

  /** Takes in the paths that spell this prefix before a time step and still do after it. */
  void stay(double[] classes) {
    int blank = classes.length - 1;
    nextEndingWithBlank = LogSpace.add(nextEndingWithBlank, logProbability() + classes[blank]);
    if (label != NONE) {
      nextEndingWithLabel = LogSpace.add(nextEndingWithLabel, endingWithLabel + classes[label]);
    }
  }

  /** Takes in the paths that spell what is before this prefix and go on with its label. */
  void arrive(double[] classes) {
    double from = before.label == label ? before.endingWithBlank : before.logProbability();
    nextEndingWithLabel = LogSpace.add(nextEndingWithLabel, from + classes[label]);
  }

  /** Goes on to the next time step. */
  void step() {
    endingWithBlank = nextEndingWithBlank;
    endingWithLabel = nextEndingWithLabel;
    nextEndingWithBlank = LogSpace.ZERO;
    nextEndingWithLabel = LogSpace.ZERO;
  }

  void keep() {
    kept = true;
  }

  /**
   * Leaves the beam, and the tree as soon as no longer prefix needs it, which bounds the memory.
   */
  void drop() {
    kept = false;
    CtcPrefix<G> place = this;
    while (place.before != null && place.noSiblingUsed()) {
      place.before.after.remove(place.label);
      place = place.before;
    }
  }

  /** Of what came with it; itself is one of them. */
  private boolean noSiblingUsed() {
    for (CtcPrefix<G> sibling : before.after.getOrDefault(label, List.of())) {
      if (!sibling.unused()) {
        return false;
      }
    }
    return true;
  }

  private boolean unused() {
    return !kept && after.isEmpty();
  }

  int[] labels() {
    int[] labels = new int[length];
    for (CtcPrefix<G> place = this; place.before != null; place = place.before) {
      labels[place.length - 1] = place.label;
    }
    return labels;
  }
}
