package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  /** Four classes: of class 0 five examples, of class 1 three, of class 2 two, of class 3 none. */
  private static ConfusionMatrix sample() {
    int[][] counts = {{4, 1, 0, 0}, {1, 2, 0, 0}, {2, 0, 0, 0}, {0, 0, 0, 0}};
    ConfusionMatrix matrix = new ConfusionMatrix(4);
    for (int truth = 0; truth < 4; truth++) {
      for (int prediction = 0; prediction < 4; prediction++) {
        for (int i = 0; i < counts[truth][prediction]; i++) {
          matrix.add(truth, prediction);
        }
      }
    }
    return matrix;
  }

  @Test
  void countsAreByTruthAndPrediction() {
    assertThat(sample().count(2, 0)).isEqualTo(2);
    assertThat(sample().count(0, 2)).isZero();
    assertThat(sample().occurrences(0)).isEqualTo(5);
    assertThat(sample().predictions(0)).isEqualTo(7);
    assertThat(sample().total()).isEqualTo(10);
  }

  @Test
  void measuresAreThoseOfTheField() {
    assertThat(sample().accuracy()).isCloseTo(.6, within(1e-12));
    assertThat(sample().precision(0)).isCloseTo(4 / 7., within(1e-12));
    assertThat(sample().recall(0)).isCloseTo(4 / 5., within(1e-12));
    // 2 · 4/7 · 4/5 / (4/7 + 4/5)
    assertThat(sample().f1(0)).isCloseTo(2 / 3., within(1e-12));
    assertThat(sample().precision(1)).isCloseTo(2 / 3., within(1e-12));
    assertThat(sample().recall(1)).isCloseTo(2 / 3., within(1e-12));
  }

  @Test
  void aClassThatIsNeverPredictedHasNoPrecision() {
    assertThat(sample().precision(2)).isZero();
    assertThat(sample().recall(2)).isZero();
    assertThat(sample().f1(2)).isZero();
  }

  @Test
  void theMacroMeanIsOverClassesThatOccurOrArePredicted() {
    // 2/3, 2/3 and 0; class 3 neither occurs nor is predicted.
    assertThat(sample().macroF1()).isCloseTo(4 / 9., within(1e-12));
    ConfusionMatrix predicted = sample();
    predicted.add(0, 3);
    // 2·4 / (6 + 7), 2/3, 0 and 0.
    assertThat(predicted.macroF1()).isCloseTo((8 / 13. + 2 / 3.) / 4, within(1e-12));
  }

  @Test
  void ofNothingThereIsNoMeasure() {
    assertThat(new ConfusionMatrix(2).accuracy()).isNaN();
    assertThat(new ConfusionMatrix(2).macroF1()).isNaN();
  }

  @Test
  void probabilitiesAreMeasuredBySquareAndLogarithm() {
    ProbabilityErrors errors = new ProbabilityErrors();
    errors.add(0, new double[] {.7, .2, .1});
    errors.add(2, new double[] {.5, .25, .25});

    // .09 + .04 + .01, and .25 + .0625 + .5625
    assertThat(errors.brier()).isCloseTo((.14 + .875) / 2, within(1e-12));
    assertThat(errors.negativeLogLikelihood())
        .isCloseTo(-(Math.log(.7) + Math.log(.25)) / 2, within(1e-12));
  }

  @Test
  void theProbabilitiesOfCertaintyAreTheEndsOfTheScales() {
    ProbabilityErrors right = new ProbabilityErrors();
    right.add(1, new double[] {0, 1});
    ProbabilityErrors wrong = new ProbabilityErrors();
    wrong.add(0, new double[] {0, 1});

    assertThat(right.brier()).isZero();
    assertThat(right.negativeLogLikelihood()).isZero();
    assertThat(wrong.brier()).isEqualTo(2);
    assertThat(wrong.negativeLogLikelihood()).isInfinite();
    assertThat(new ProbabilityErrors().brier()).isNaN();
    assertThat(new ProbabilityErrors().negativeLogLikelihood()).isNaN();
  }
}
