package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

/** Data from memory. */
class RegressDataTest {
  @Test
  void sequencesWithNumbersTrainAndSequencesWithoutArePredicted() {
    double[] sums = IntStream.range(0, 20).mapToDouble(number -> 2.0 * number).toArray();
    double[][][] sequences =
        Arrays.stream(sums)
            .mapToObj(sum -> new double[][] {{sum / 2}, {sum / 2}})
            .toArray(double[][][]::new);
    RegressConfig config = RegressConfig.target("sum").units(2).epochs(1);

    RegressModel model = Regress.of(config).train(Regress.data(sequences, sums)).model();

    assertThat(model.describe().input()).endsWith("feature 1");
    assertThat(model.predict(Regress.data(new double[][][] {{{1}}, {{2}}})))
        .extracting(NumberPrediction::name)
        .containsExactly("1", "2");
  }

  @Test
  void arraysMustFitTogether() {
    double[][][] one = {{{1, 2}}};

    assertThatThrownBy(() -> Regress.data(one, 1, 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2 numbers for 1 sequences");
    assertThatThrownBy(() -> Regress.data(new double[][][] {one[0], {{1}}}, 1, 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("sequence 2, time step 1: 1 features");
  }

  /** A number that is missing is not left out without a word. */
  @Test
  void everySequenceToTrainWithNeedsANumber() {
    double[][][] sequences = new double[20][3][1];
    double[] numbers = new double[20];
    numbers[6] = Double.NaN;
    RegressConfig config = RegressConfig.defaults().units(2).epochs(1);

    assertThatThrownBy(() -> Regress.of(config).train(Regress.data(sequences, numbers)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("sequence 7: no number to predict");
    assertThatThrownBy(() -> Regress.of(config).train(Regress.data(sequences)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("sequence 1: no number to predict");
  }
}
