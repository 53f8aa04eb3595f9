package org.carrousel.loss;

import java.util.Arrays;
import org.carrousel.error.BadInputException;

/**
 * Connectionist temporal classification: the negative log probability of a labelling, summed over
 * all its alignments with a longer sequence, so that training needs no alignment.
 *
 * <p>A path names one class a time step, a label or the blank. It spells the labelling that is left
 * when repeated classes are merged and then blanks removed. The blank is the last class, as in the
 * paper, so that labels count from 0.
 *
 * <p>Time and memory grow with time steps times labels; all arithmetic is in double and on
 * logarithms. Activations that are not finite make the loss and the gradient {@code NaN} or
 * infinite.
 *
 * <p>Source: Graves, Fernández, Gomez and Schmidhuber 2006, "Connectionist temporal
 * classification", equations 5 to 16, with the backward variable of Graves 2012, "Supervised
 * sequence labelling with recurrent neural networks", chapter 7, which leaves out a time step's own
 * probability.
 *
 * @param classes labels and the blank, 2 or more
 */
public record CtcLoss(int classes) {
  /** Checks the range. */
  public CtcLoss {
    if (classes < 2) {
      throw new BadInputException(
          classes + " classes for CTC",
          "2 or more: the labels and, as the last one, the blank",
          "give the output layer one unit a label and one more");
    }
  }

  /** The class that stands for no label. */
  public int blank() {
    return classes - 1;
  }

  /**
   * The fewest time steps that can spell a labelling: two equal neighbours need a blank between.
   */
  public static int leastSteps(int... labels) {
    int steps = labels.length;
    for (int i = 1; i < labels.length; i++) {
      steps += labels[i] == labels[i - 1] ? 1 : 0;
    }
    return steps;
  }

  /**
   * The loss of one sequence.
   *
   * @param activations [time, classes] behind each other, before the softmax
   * @param steps time steps; what lies behind them in {@code activations} is not read
   * @param labels classes other than the blank; may be empty
   * @return in nats
   * @throws BadInputException if a label is no class or the blank, or the sequence is too short
   */
  public double loss(double[] activations, int steps, int... labels) {
    require(steps, labels);
    return new CtcLattice(this, activations, steps, labels).loss();
  }

  /**
   * The loss of one sequence and its gradient.
   *
   * @param activations as for {@link #loss}
   * @param gradient [time, classes], receives the gradient with respect to the activations; may be
   *     {@code activations}
   * @return in nats
   * @throws BadInputException as {@link #loss} does
   */
  public double gradient(double[] activations, int steps, int[] labels, double[] gradient) {
    require(steps, labels);
    CtcLattice lattice = new CtcLattice(this, activations, steps, labels);
    lattice.gradient(gradient);
    return lattice.loss();
  }

  private void require(int steps, int... labels) {
    for (int label : labels) {
      if (label < 0 || label >= blank()) {
        throw new BadInputException(
            "label " + label + " in " + Arrays.toString(labels),
            "0 to " + (blank() - 1) + "; class " + blank() + " is the blank",
            "number the labels from 0, and give the output layer one unit more than labels");
      }
    }
    int least = leastSteps(labels);
    if (steps < least) {
      throw new BadInputException(
          String.format(
              "%d labels, of which %d repeat the one before, for %d time steps",
              labels.length, least - labels.length, steps),
          least + " time steps or more: one a label, and one between a label and its repetition",
          "leave the sequence out, or reduce its time steps less before the output layer");
    }
  }
}
