package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.MeasuredSequence;
import org.junit.jupiter.api.Test;

/** With dropout, windows, a cap, several batches and early stopping. */
class RegressContractTest
    implements RecipeContract<RegressModel, Dataset<MeasuredSequence>, List<NumberPrediction>> {
  /** Configuration of all contracts. */
  RegressConfig config() {
    return Wear.config();
  }

  @Override
  public Run<RegressModel> train() {
    return Regress.of(config()).train(Wear.data(1));
  }

  @Override
  public Run<RegressModel> trainWithAbsurdTestPart() {
    return Regress.of(config()).train(Wear.data(7e12));
  }

  @Override
  public Object fitted(RegressModel model) {
    return model.encoding();
  }

  @Override
  public Dataset<MeasuredSequence> input() {
    return Wear.file("new", 40, 60, 1);
  }

  /** Windows of different lengths are padded in a batch; a window alone is not. */
  @Test
  void aSequenceAloneGivesWhatItGivesInABatch() {
    RegressModel model = train().model();
    List<MeasuredSequence> sequences = Wear.file("batch", 0, 20, 1).examples();
    double[] together = model.predict(MeasuredWindows.known(sequences, 4, 1));

    int number = 0;
    for (MeasuredSequence sequence : sequences) {
      for (int last = 0; last < sequence.rows().length; last++) {
        double[] only = new double[sequence.rows().length];
        Arrays.fill(only, Double.NaN);
        only[last] = 1;
        MeasuredSequence one = new MeasuredSequence("one", sequence.rows(), only, "");
        double alone = model.predict(MeasuredWindows.known(List.of(one), 4, 1))[0];
        assertThat(together[number++]).isCloseTo(alone, within(1e-5));
      }
    }
    assertThat(number).isEqualTo(together.length);
  }
}
