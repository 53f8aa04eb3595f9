package org.carrousel.training;

import java.util.function.BiFunction;
import org.carrousel.batch.Examples;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Examples that are tampered with batch by batch.
 *
 * @param examples as they are
 * @param change what is given in the place of a batch, by its number in the order of calls, from 1
 */
record FakeExamples(
    Examples examples, BiFunction<Integer, MultiDataSet, MultiDataSet> change, int[] calls)
    implements Examples {
  FakeExamples(Examples examples, BiFunction<Integer, MultiDataSet, MultiDataSet> change) {
    this(examples, change, new int[1]);
  }

  @Override
  public int size() {
    return examples.size();
  }

  @Override
  public MultiDataSet batch(int[] numbers) {
    return change.apply(++calls[0], examples.batch(numbers));
  }
}
