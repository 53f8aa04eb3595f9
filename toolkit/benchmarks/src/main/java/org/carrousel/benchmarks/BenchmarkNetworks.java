package org.carrousel.benchmarks;

import java.util.function.Function;
import org.carrousel.engine.Precision;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.recurrent.FeatureGradients;
import org.carrousel.recurrent.RecurrentLayer;
import org.carrousel.training.InPlaceUpdater;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** DL4J networks of a shape. Stock layers and ours have the same parameter order. */
final class BenchmarkNetworks {
  static final double LEARNING_RATE = 1e-3;

  private BenchmarkNetworks() {}

  /** Creates a network with our layers, set up as our trainer does. */
  static MultiLayerNetwork ours(WorkloadShape shape, Precision precision, long seed) {
    MultiLayerNetwork network = network(shape, s -> ourLayer(s, precision), head(), seed);
    InPlaceUpdater.use(network);
    FeatureGradients.skip(network);
    return network;
  }

  /** Creates a network with DL4J's own layers. */
  static MultiLayerNetwork stock(WorkloadShape shape, long seed) {
    return network(shape, BenchmarkNetworks::stockLayer, stockHead(), seed);
  }

  private static Layer ourLayer(WorkloadShape shape, Precision precision) {
    return new RecurrentLayer.Builder()
        .nOut(shape.units())
        .precision(precision)
        .bidirection(shape.bidirectional() ? Bidirection.CONCATENATE : Bidirection.NONE)
        .build();
  }

  private static Layer stockLayer(WorkloadShape shape) {
    LSTM lstm = new LSTM.Builder().nOut(shape.units()).activation(Activation.TANH).build();
    return shape.bidirectional() ? new Bidirectional(Bidirectional.Mode.CONCAT, lstm) : lstm;
  }

  private static Layer head() {
    return new SequenceHead.Builder().objective(Objective.SQUARED_ERROR).nOut(1).build();
  }

  private static Layer stockHead() {
    return new RnnOutputLayer.Builder(LossFunction.MSE)
        .activation(Activation.IDENTITY)
        .nOut(1)
        .build();
  }

  private static MultiLayerNetwork network(
      WorkloadShape shape, Function<WorkloadShape, Layer> recurrent, Layer head, long seed) {
    ListBuilder layers =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .dataType(DataType.FLOAT)
            .weightInit(WeightInit.XAVIER)
            .updater(new Adam(LEARNING_RATE))
            .list();
    for (int layer = 0; layer < shape.layers(); layer++) {
      layers.layer(recurrent.apply(shape));
    }
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            layers.layer(head).setInputType(InputType.recurrent(shape.inputs())).build());
    network.init();
    return network;
  }
}
