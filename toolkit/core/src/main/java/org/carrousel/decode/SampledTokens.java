package org.carrousel.decode;

import java.util.PrimitiveIterator;
import java.util.random.RandomGenerator;
import org.carrousel.error.BadInputException;

/** Endless iterator over the tokens of one sequence, each sampled when it is requested. */
final class SampledTokens<S> implements PrimitiveIterator.OfInt {
  private static final int[] ONLY_SEQUENCE = {0};

  private final StepModel<S> model;
  private final Sampling sampling;
  private final RandomGenerator random;
  private StepOutputs<S> steps;
  private int latest;

  SampledTokens(StepModel<S> model, Sampling sampling, RandomGenerator random) {
    this.model = model;
    this.sampling = sampling;
    this.random = random;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public int nextInt() {
    steps =
        steps == null
            ? model.start()
            : model.advance(steps.states(), ONLY_SEQUENCE, new int[] {latest});
    if (steps.logProbabilities().length != 1) {
      throw new BadInputException(
          "a model with " + steps.logProbabilities().length + " sources",
          "one source",
          "sample the tokens of each source separately");
    }
    latest = sampling.draw(steps.logProbabilities()[0], random);
    return latest;
  }
}
