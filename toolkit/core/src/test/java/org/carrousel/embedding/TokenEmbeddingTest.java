package org.carrousel.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.carrousel.backend.Backend;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class TokenEmbeddingTest {
  /** Xavier's variance of a layer with as many inputs as outputs is 1 / outputs. */
  @ParameterizedTest(name = "{0} tokens")
  @ValueSource(ints = {300, 9000})
  void initialVectorsHaveLengthOneHoweverManyTokensThereAre(int tokens) {
    Backend.start();
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(5)
                .weightInit(WeightInit.XAVIER)
                .graphBuilder()
                .addInputs("tokens")
                .addLayer(
                    "embedding",
                    new TokenEmbedding.Builder().nIn(tokens).nOut(64).build(),
                    "tokens")
                .addLayer(
                    "output",
                    new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).nOut(2).build(),
                    "embedding")
                .setOutputs("output")
                .setInputTypes(InputType.recurrent(1))
                .build());
    network.init();

    INDArray vectors = TokenEmbedding.vectors(network.getLayer("embedding"));

    assertThat(vectors.shape()).containsExactly(tokens, 64);
    assertThat(vectors.norm2(1).meanNumber().doubleValue()).isCloseTo(1, within(.05));
  }
}
