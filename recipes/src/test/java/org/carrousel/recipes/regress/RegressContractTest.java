package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;
import org.junit.jupiter.api.Test;

/** With dropout, windows, a cap, several batches and early stopping. */
class RegressContractTest implements RecipeContract {
  /** What all contracts are held to. */
  RegressConfig config() {
    return Wear.config();
  }

  @Override
  public Trained train() {
    return new TrainedRegressor(Regress.of(config()).train(Wear.data(1)));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return new TrainedRegressor(Regress.of(config()).train(Wear.data(7e12)));
  }

  /** Windows of different lengths are padded in a batch; a window alone is not. */
  @Test
  void aSequenceAloneGivesWhatItGivesInABatch() {
    RegressModel model = Regress.of(config()).train(Wear.data(1)).model();
    List<MeasuredSequence> sequences = Wear.file("batch", 0, 20, 1).sequences();
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

  private record TrainedRegressor(RegressRun run) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    @Override
    public Object fitted() {
      return run.model().encoding();
    }

    @Override
    public List<EpochLosses> epochs() {
      return run.seeds().get(0).training().epochs();
    }

    @Override
    public Map<String, Double> metrics() {
      return run.metrics();
    }

    @Override
    public List<NumberPrediction> predict() {
      return run.model().predict(Wear.file("new", 40, 60, 1));
    }

    @Override
    public List<NumberPrediction> predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return RegressModel.load(bundle).predict(Wear.file("new", 40, 60, 1));
    }
  }
}
