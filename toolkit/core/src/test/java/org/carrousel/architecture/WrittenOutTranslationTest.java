package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.carrousel.attention.AttentionScore;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Embedding, summary, initial state and attention against their equations, written out. */
class WrittenOutTranslationTest {
  private static final int[] LENGTHS = {2, 4};

  @ParameterizedTest
  @EnumSource
  void everyPartIsItsEquation(AttentionScore score) {
    EncoderDecoderDesign design =
        EncoderDecoderDesign.defaults()
            .withLayers(RecurrentLayers.lstm(3))
            .withEmbedding(2)
            .withAttention(Optional.of(score));
    ComputationGraph network = Translations.network(design, DataType.DOUBLE);
    MultiDataSet batch = Translations.batch(new Random(1), LENGTHS, new int[] {3, 3});
    network.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
    Map<String, INDArray> all = network.feedForward(batch.getFeatures(), false);

    for (int row = 0; row < LENGTHS.length; row++) {
      INDArray tokens = batch.getFeatures(0);
      INDArray vectors = parameters(network, "source-embedding").get("W");
      INDArray states = all.get("encoder-1");
      INDArray summary = Nd4j.create(DataType.DOUBLE, 6);
      for (int k = 0; k < 6; k++) {
        int step = k < 3 ? LENGTHS[row] - 1 : 0;
        summary.putScalar(k, states.getDouble(row, k, step));
      }
      for (int k = 0; k < 2; k++) {
        assertThat(all.get("source-embedding").getDouble(row, k, 1))
            .isEqualTo(vectors.getDouble(k, tokens.getInt(row, 0, 1)));
      }
      assertThat(all.get("summary").getRow(row)).isEqualTo(summary);
      for (int step = 0; step < 3; step++) {
        INDArray state = column(all.get("decoder-1"), row, step);
        double[] expected = attended(network, score, state, states, row);
        for (int k = 0; k < 3; k++) {
          assertThat(all.get("attention").getDouble(row, k, step))
              .isCloseTo(expected[k], within(1e-12));
        }
      }
    }
  }

  private static Map<String, INDArray> parameters(ComputationGraph network, String layer) {
    return network.getLayer(layer).paramTable();
  }

  private static INDArray column(INDArray sequence, int row, int step) {
    INDArray column = Nd4j.create(DataType.DOUBLE, sequence.size(1), 1);
    for (int k = 0; k < column.length(); k++) {
      column.putScalar(k, sequence.getDouble(row, k, step));
    }
    return column;
  }

  private static double[] attended(
      ComputationGraph network, AttentionScore score, INDArray state, INDArray states, int row) {
    Map<String, INDArray> weights = parameters(network, "attention");
    INDArray query = weights.get("Q").transpose().mmul(state);
    double[] shares = new double[LENGTHS[row]];
    double sum = 0;
    for (int s = 0; s < shares.length; s++) {
      INDArray source = column(states, row, s);
      double fit = 0;
      INDArray key =
          score == AttentionScore.ADDITIVE ? weights.get("K").transpose().mmul(source) : source;
      for (int k = 0; k < key.length(); k++) {
        fit +=
            score == AttentionScore.ADDITIVE
                ? weights.get("v").getDouble(k) * Math.tanh(query.getDouble(k) + key.getDouble(k))
                : query.getDouble(k) * key.getDouble(k);
      }
      shares[s] = Math.exp(fit);
      sum += shares[s];
    }
    INDArray context = Nd4j.create(DataType.DOUBLE, states.size(1), 1);
    for (int s = 0; s < shares.length; s++) {
      context.addi(column(states, row, s).mul(shares[s] / sum));
    }
    INDArray before =
        weights.get("C").transpose().mmul(context).add(weights.get("H").transpose().mmul(state));
    double[] after = before.toDoubleVector();
    for (int k = 0; k < after.length; k++) {
      after[k] = Math.tanh(after[k]);
    }
    return after;
  }
}
