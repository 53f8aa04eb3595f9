package org.carrousel.recipes.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.recipes.data.FeatureScalers;
import org.carrousel.recipes.data.MeasuredSequence;

/** Windows of sequences that end where a number is known or wanted. */
final class MeasuredWindows {
  /**
   * A window.
   *
   * @param sequence it is cut from
   * @param last its last time step, from 0
   */
  record Window(MeasuredSequence sequence, int last) {
    /** The number at its end; {@code NaN} if it is not known. */
    double target() {
      return sequence.targets()[last];
    }

    /** Time steps of the sequence up to its end. */
    int age() {
      return last + 1;
    }
  }

  private final List<Window> windows;
  private final int length;

  private MeasuredWindows(List<Window> windows, int length) {
    this.windows = windows;
    this.length = length;
  }

  /**
   * Those with a known number, every so many time steps, backward from the last of a sequence.
   *
   * @param stride 1 for all
   */
  static MeasuredWindows known(List<MeasuredSequence> sequences, int length, int stride) {
    List<Window> windows = new ArrayList<>();
    for (MeasuredSequence sequence : sequences) {
      int steps = sequence.rows().length;
      for (int last = (steps - 1) % stride; last < steps; last += stride) {
        if (!Double.isNaN(sequence.targets()[last])) {
          windows.add(new Window(sequence, last));
        }
      }
    }
    return new MeasuredWindows(windows, length);
  }

  /** One a sequence: that of its last time step. */
  static MeasuredWindows last(List<MeasuredSequence> sequences, int length) {
    return new MeasuredWindows(
        sequences.stream().map(s -> new Window(s, s.rows().length - 1)).toList(), length);
  }

  List<Window> windows() {
    return windows;
  }

  /** Numbers at their ends, user's units. */
  double[] targets() {
    return windows.stream().mapToDouble(Window::target).toArray();
  }

  /** Numbers at the windows' ends, at most the cap; a cap of 0 is none. */
  double[] targets(double cap) {
    return Arrays.stream(targets()).map(t -> cap > 0 ? Math.min(t, cap) : t).toArray();
  }

  /** Standardized values, [window][time][feature]; windows of a sequence share its time steps. */
  float[][][] scaled(FeatureScalers scalers) {
    float[][][] scaled = new float[windows.size()][][];
    MeasuredSequence before = null;
    float[][] rows = null;
    for (int number = 0; number < scaled.length; number++) {
      Window window = windows.get(number);
      rows = window.sequence.equals(before) ? rows : scalers.scaled(window.sequence.rows());
      before = window.sequence;
      int first = length == 0 ? 0 : Math.max(0, window.last - length + 1);
      scaled[number] = Arrays.copyOfRange(rows, first, window.last + 1);
    }
    return scaled;
  }
}
