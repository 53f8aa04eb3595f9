package org.carrousel.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.loss.LogSpace;

/**
 * Label prefix in a {@link CtcBeamSearch}, a node of a prefix tree. It has the log probability of
 * its paths up to a time step, separately for paths that end with the blank and with the last
 * label: only after a blank, the same label may follow as a new one.
 *
 * @param <G> state of the grammar
 */
final class CtcPrefix<G> {
  private static final int NONE = -1;

  private final CtcPrefix<G> parent;
  private final int label;
  private final int length;
  private final G state;

  /** Prefixes with one more label, by this label; one per state of the grammar. */
  private final Map<Integer, List<CtcPrefix<G>>> children = new HashMap<>();

  private boolean inBeam;
  private double endingWithBlank = LogSpace.ZERO;
  private double endingWithLabel = LogSpace.ZERO;
  private double nextEndingWithBlank = LogSpace.ZERO;
  private double nextEndingWithLabel = LogSpace.ZERO;

  private CtcPrefix(CtcPrefix<G> parent, int label, G state) {
    this.parent = parent;
    this.label = label;
    this.length = parent == null ? 0 : parent.length + 1;
    this.state = state;
  }

  /** Returns the prefix without labels before the first time step, with probability 1. */
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

  /** Returns the prefixes with one more label, one for each next state of the grammar. */
  List<CtcPrefix<G>> extensions(int next, LabelGrammar<G> grammar) {
    return children.computeIfAbsent(
        next,
        l -> {
          List<CtcPrefix<G>> prefixes = new ArrayList<>();
          grammar.next(state, l).forEach(s -> prefixes.add(new CtcPrefix<>(this, l, s)));
          return prefixes;
        });
  }

  /** Adds the paths that continue this prefix with the blank or a repetition of its last label. */
  void repeat(double[] classes) {
    int blank = classes.length - 1;
    nextEndingWithBlank = LogSpace.add(nextEndingWithBlank, logProbability() + classes[blank]);
    if (label != NONE) {
      nextEndingWithLabel = LogSpace.add(nextEndingWithLabel, endingWithLabel + classes[label]);
    }
  }

  /** Adds the paths that continue the parent prefix with this prefix's last label. */
  void extend(double[] classes) {
    double paths = parent.label == label ? parent.endingWithBlank : parent.logProbability();
    nextEndingWithLabel = LogSpace.add(nextEndingWithLabel, paths + classes[label]);
  }

  /** Advances to the next time step. */
  void advance() {
    endingWithBlank = nextEndingWithBlank;
    endingWithLabel = nextEndingWithLabel;
    nextEndingWithBlank = LogSpace.ZERO;
    nextEndingWithLabel = LogSpace.ZERO;
  }

  /** Marks the prefix as a part of the beam. */
  void keep() {
    inBeam = true;
  }

  /** Removes the prefix from the beam, and unused nodes from the tree, which limits the memory. */
  void drop() {
    inBeam = false;
    CtcPrefix<G> node = this;
    while (node.parent != null && node.isGroupUnused()) {
      node.parent.children.remove(node.label);
      node = node.parent;
    }
  }

  /** Returns whether all prefixes with the same labels, including this one, are unused. */
  private boolean isGroupUnused() {
    for (CtcPrefix<G> sibling : parent.children.getOrDefault(label, List.of())) {
      if (!sibling.isUnused()) {
        return false;
      }
    }
    return true;
  }

  private boolean isUnused() {
    return !inBeam && children.isEmpty();
  }

  int[] labels() {
    int[] labels = new int[length];
    for (CtcPrefix<G> node = this; node.parent != null; node = node.parent) {
      labels[node.length - 1] = node.label;
    }
    return labels;
  }
}
