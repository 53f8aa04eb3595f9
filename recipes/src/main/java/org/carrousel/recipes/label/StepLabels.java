package org.carrousel.recipes.label;

import java.util.List;

/** The truth at every time step of a sequence. */
public sealed interface StepLabels {
  /** How many time steps are labelled: all. */
  int steps();

  /**
   * One class a time step.
   *
   * @param names [time]
   */
  record Classes(List<String> names) implements StepLabels {
    public Classes {
      names = List.copyOf(names);
    }

    @Override
    public int steps() {
      return names.size();
    }
  }

  /**
   * Any number of labels a time step.
   *
   * @param marks [time][label], 1 where a label holds, else 0
   */
  @SuppressWarnings("ArrayRecordComponent") // carries values to the network, compared by nobody
  record Marks(float[][] marks) implements StepLabels {
    @Override
    public int steps() {
      return marks.length;
    }
  }
}
