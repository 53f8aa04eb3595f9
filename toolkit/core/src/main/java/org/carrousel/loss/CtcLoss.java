package org.carrousel.loss;

import java.util.Arrays;
import org.carrousel.error.BadInputException;

/**
 * Connectionist temporal classification (CTC): the negative log probability of a sequence of
 * labels, summed over all its alignments with a longer sequence, so that training needs no
 * alignment.
 *
 * <p>A path has one class per time step, a label or the blank. Merging repeated classes and then
 * removing blanks gives its labels. The blank is the last class, as in the paper.
 *
 * <p>Time and memory are proportional to time steps times labels. The arithmetic is on logarithms
 * in double precision. Non-finite logits make the loss and the gradient {@code NaN} or infinite.
 *
 * <p>Source: Graves, Fernández, Gomez and Schmidhuber 2006, "Connectionist temporal
 * classification", equations 5 to 16, with the backward variable of Graves 2012, "Supervised
 * sequence labelling with recurrent neural networks", chapter 7, which does not contain the
 * probability of its own time step.
 *
 * @param classes number of labels and the blank, 2 or more
 */
public record CtcLoss(int classes) {
  /** Checks the range. */
  public CtcLoss {
    if (classes < 2) {
      throw new BadInputException(
          classes + " classes for CTC",
          "2 or more: the labels and, as the last one, the blank",
          "give the output layer one unit per label and one for the blank");
    }
  }

  /** Returns the class of the blank, the last one. */
  public int blank() {
    return classes - 1;
  }

  /** Returns the smallest number of time steps for labels; a blank separates equal neighbours. */
  public static int leastSteps(int... labels) {
    int steps = labels.length;
    for (int i = 1; i < labels.length; i++) {
      steps += labels[i] == labels[i - 1] ? 1 : 0;
    }
    return steps;
  }

  /**
   * Returns the loss of one sequence.
   *
   * @param activations logits [time, classes] in row-major order
   * @param steps number of time steps; further values in {@code activations} are not read
   * @param labels classes other than the blank; may be empty
   * @return loss in nats
   * @throws BadInputException if a label is not a class or is the blank, or the sequence is too
   *     short
   */
  public double loss(double[] activations, int steps, int... labels) {
    require(steps, labels);
    return new CtcLattice(this, activations, steps, labels).loss();
  }

  /**
   * Computes the loss of one sequence and its gradient.
   *
   * @param activations logits as for {@link #loss}
   * @param gradient array [time, classes] that receives the gradient with respect to the logits;
   *     may be {@code activations} itself
   * @return loss in nats
   * @throws BadInputException as {@link #loss}
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
              "%d labels, of which %d repeat the previous one, for %d time steps",
              labels.length, least - labels.length, steps),
          least + " time steps or more: one per label, and a blank before each repeated label",
          "remove the sequence, or reduce its time steps less before the output layer");
    }
  }
}
