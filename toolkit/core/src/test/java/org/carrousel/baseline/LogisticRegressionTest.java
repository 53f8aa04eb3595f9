package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final double STEP = 1e-4;

  private final Random random = new Random(3);
  private final double[][] features = new double[200][3];
  private final boolean[] labels = new boolean[200];

  LogisticRegressionTest() {
    for (int example = 0; example < labels.length; example++) {
      features[example][0] = 5 + 3 * random.nextGaussian();
      features[example][1] = .01 * random.nextGaussian();
      features[example][2] = 7;
      double logit = features[example][0] - 5 - 200 * features[example][1] - 1;
      labels[example] = random.nextDouble() < 1 / (1 + Math.exp(-logit));
    }
  }

  /** The penalized loss rises whichever way a weight or the bias is changed. */
  @Test
  void noWeightIsBetter() {
    LogisticRegression fitted = LogisticRegression.fit(features, labels);
    double least = loss(fitted);

    for (int i = 0; i <= 3; i++) {
      for (double step : new double[] {-STEP, STEP}) {
        List<Double> weights = new ArrayList<>(fitted.weights());
        double bias = fitted.bias();
        if (i < 3) {
          weights.set(i, weights.get(i) + step);
        } else {
          bias += step;
        }
        assertThat(loss(new LogisticRegression(fitted.means(), fitted.deviations(), weights, bias)))
            .isGreaterThan(least);
      }
    }
  }

  private double loss(LogisticRegression regression) {
    double loss = 0;
    for (double weight : regression.weights()) {
      loss += LogisticRegression.RIDGE / 2 * weight * weight;
    }
    for (int example = 0; example < labels.length; example++) {
      double probability = regression.probability(features[example]);
      loss -= Math.log(labels[example] ? probability : 1 - probability);
    }
    return loss;
  }

  @Test
  void findsWhatTheLabelsWereDrawnFrom() {
    LogisticRegression fitted = LogisticRegression.fit(features, labels);

    assertThat(fitted.weights().get(0) / fitted.deviations().get(0)).isCloseTo(1, within(.3));
    assertThat(fitted.weights().get(1) / fitted.deviations().get(1)).isCloseTo(-200, within(60.0));
    assertThat(fitted.weights().get(2)).as("of a constant").isZero();
  }

  /** Without a feature that tells anything the probability is the share of the labels. */
  @Test
  void theBiasIsTheShare() {
    double[][] constant = new double[8][1];
    boolean[] quarter = {true, false, false, false, true, false, false, false};

    assertThat(LogisticRegression.fit(constant, quarter).probability(0))
        .isCloseTo(.25, within(1e-9));
  }

  /** The ridge keeps weights finite where a feature tells all. */
  @Test
  void separableLabelsHaveAnOptimum() {
    double[][] telling = {{-1}, {-1}, {1}, {1}};
    boolean[] labelled = {false, false, true, true};

    LogisticRegression fitted = LogisticRegression.fit(telling, labelled);

    assertThat(fitted.weights().get(0)).isBetween(.5, 5.0);
    assertThat(fitted.probability(1)).isCloseTo(1 - fitted.probability(-1), within(1e-9));
  }
}
