package org.carrousel.recipes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.carrousel.architecture.Regularization;
import org.carrousel.batch.TextStreams;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.api.Run;
import org.carrousel.training.DynamicEvaluation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class DynamicEvaluationTest {
  private static final int STEPS = 8;

  private static TextModel model;

  /** Of 75 characters a verse, no two verses apart. */
  private static int[] tokens;

  @BeforeAll
  static void train() {
    GenerateConfig config = Verses.characters();
    Regularization all = new Regularization(.2, .2, .3, .001, 1);
    config = config.with(config.layers().withRegularization(all));
    model = Generate.of(config).train(Verses.text(20, "")).model();
    tokens = TextPreparation.of(config, Verses.text(20, "")).parts().test();
  }

  private static double[] nats(double rate, int... tokens) {
    TextStreams text = new TextStreams(tokens, model.encoder().vocabulary().size(), 1, STEPS);
    return new DynamicEvaluation(model.network(), rate).nats(text);
  }

  /** Given all tokens before at once, without streams and pieces; nothing is dropped. */
  @Test
  void withoutLearningItIsTheNetworkAsTrained() {
    double[] nats = nats(0, tokens);

    for (int place : new int[] {0, 1, STEPS - 1, STEPS, 3 * STEPS + 2, nats.length - 1}) {
      assertThat(nats[place]).as("token %d", place).isCloseTo(expected(place), within(1e-4));
    }
  }

  private static double expected(int place) {
    int[] before = Arrays.copyOf(tokens, place + 1);
    TextStreams all = new TextStreams(tokens, model.encoder().vocabulary().size(), 1, place + 1);
    INDArray features = all.batch(new int[] {0}).getFeatures(0);
    assertThat(features.length()).isEqualTo(before.length);
    INDArray probabilities = model.network().output(false, features)[0];
    return -Math.log(probabilities.getDouble(0, tokens[place + 1], place));
  }

  @Test
  void whatComesLaterChangesNothing() {
    int[] other = tokens.clone();
    int changed = 5 * STEPS + 3;
    other[changed] = (other[changed] + 1) % model.encoder().vocabulary().size();

    double[] nats = nats(.01, tokens);
    double[] others = nats(.01, other);

    assertThat(Arrays.copyOf(others, changed - 1)).isEqualTo(Arrays.copyOf(nats, changed - 1));
    // The token before is predicted as it was, of its own piece too; then all else differs.
    assertThat(others[changed - 1]).isNotEqualTo(nats[changed - 1]);
    assertThat(others[6 * STEPS + 1]).isNotEqualTo(nats[6 * STEPS + 1]);
  }

  @Test
  void itLearnsAndTheModelStaysAsItIs() {
    INDArray parameters = model.network().params().dup();

    double before = mean(model.nats(tokens));
    double dynamic = mean(model(.01).dynamicNats(tokens));

    assertThat(dynamic).isLessThan(before - .05);
    assertThat(model.network().params()).isEqualTo(parameters);
    assertThat(mean(model.nats(tokens))).isEqualTo(before);
  }

  private static TextModel model(double rate) {
    return model.withNetwork(model.trained().with(model.config().withDynamicRate(rate)));
  }

  private static double mean(double... nats) {
    return Arrays.stream(nats).average().orElseThrow();
  }

  @Test
  void bothFiguresAreMetrics() {
    Run<TextModel> run =
        Generate.of(Verses.characters().withDynamicRate(.01)).train(Verses.text(20, ""));

    assertThat(run.metrics().get("test.nats")).isLessThan(run.metrics().get("test.nats_static"));
    double[] nats =
        run.tables().get("predictions.csv").lines().skip(1).mapToDouble(this::nats).toArray();
    assertThat(run.metrics().get("test.nats")).isCloseTo(mean(nats), within(1e-6));
    assertThat(run.baselines().get("equal probabilities")).doesNotContainKey("test.nats_static");
    String report = run.report().text().replaceAll("\\s+", " ");
    assertThat(report).contains("LSTM without dynamic evaluation");
    assertThat(report)
        .as("the verdict compares the network without dynamic evaluation")
        .contains(" against " + Numbers.text(run.metrics().get("test.nats_static")) + ". Prefer");
  }

  /** The second column; tokens may be quoted commas. */
  private double nats(String line) {
    return Double.parseDouble(line.replace("\",\"", "").split(",", -1)[1]);
  }
}
