package org.carrousel.architecture;

import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.weightnoise.WeightNoise;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Adds the layers of a {@link RecurrentEncoder} to a DL4J graph.
 *
 * @param encoder hyperparameters of the layers
 */
record RecurrentStack(RecurrentEncoder encoder) {
  /** Returns an empty graph with Adam (Kingma and Ba 2015) as updater. */
  GraphBuilder graph(DataType dataType, long seed) {
    return graph(dataType, seed, 0);
  }

  /**
   * Returns an empty graph with Adam as updater.
   *
   * @param weightNoise standard deviation of Gaussian noise on the weights in training; 0 for none
   */
  GraphBuilder graph(DataType dataType, long seed, double weightNoise) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .dataType(dataType)
        .weightInit(WeightInit.XAVIER)
        .updater(new Adam())
        .weightNoise(
            weightNoise > 0 ? new WeightNoise(new NormalDistribution(0, weightNoise)) : null)
        .l2(regularization().weightDecay())
        .gradientNormalization(
            regularization().clips()
                ? GradientNormalization.ClipL2PerLayer
                : GradientNormalization.None)
        .gradientNormalizationThreshold(regularization().gradientClip())
        .graphBuilder();
  }

  /**
   * Adds the layers to a graph.
   *
   * @param below name of the input, {@code [batch, features, time]}
   * @param lastStepOnly whether the top layer outputs only its final hidden state
   * @return the name of the top layer
   */
  String add(GraphBuilder graph, String below, boolean lastStepOnly) {
    return add(graph, below, lastStepOnly, false);
  }

  /**
   * Adds stateful layers to a graph: in training, each batch starts from the final states of the
   * previous batch.
   *
   * @param below name of the input, {@code [batch, features, time]}
   * @return the name of the top layer
   */
  String addStateful(GraphBuilder graph, String below) {
    return add(graph, below, false, true);
  }

  private String add(GraphBuilder graph, String below, boolean lastStepOnly, boolean stateful) {
    int layers = encoder.units().size();
    String top =
        encoder
            .convolutions()
            .map(convolutions -> addConvolutions(graph, below, convolutions))
            .orElse(below);
    for (int number = 1; number <= layers; number++) {
      RecurrentLayer layer =
          layer(number).lastStepOnly(lastStepOnly && number == layers).stateful(stateful).build();
      String name = "lstm-" + number;
      graph.addLayer(name, layer, top);
      top = name;
    }
    return top;
  }

  private static String addConvolutions(
      GraphBuilder graph, String below, StepConvolutions convolutions) {
    return new ConvolutionBlocks(
            convolutions.filters(), 1, convolutions.window(), convolutions.stride())
        .addEachStep(
            graph, below, convolutions.channels(), convolutions.height(), convolutions.width());
  }

  /**
   * Returns the builder of one recurrent layer, with its regularization.
   *
   * @param number number of the layer, from 1, counted from the input
   */
  RecurrentLayer.Builder layer(int number) {
    RecurrentLayer.Builder layer =
        new RecurrentLayer.Builder()
            .cell(encoder.layers().createCell())
            .bidirection(encoder.bidirection())
            .nOut(encoder.units().get(number - 1))
            .recurrentDropout(regularization().recurrentDropout())
            .weightDropout(regularization().weightDropout());
    dropInputs(layer);
    return layer;
  }

  /**
   * Adds the layers and a pooling of their hidden states to a graph.
   *
   * @param below name of the input, {@code [batch, features, time]}
   * @return the name of the pooled vector, {@code [batch, features]}
   */
  String addPooled(GraphBuilder graph, String below, Pooling pooling) {
    String states = add(graph, below, pooling == Pooling.LAST);
    return switch (pooling) {
      case LAST -> states;
      case MEAN -> addPooling(graph, "mean", PoolingType.AVG, states);
      case MAX -> addPooling(graph, "max", PoolingType.MAX, states);
      case MEAN_AND_MAX -> {
        String mean = addPooling(graph, "mean", PoolingType.AVG, states);
        String max = addPooling(graph, "max", PoolingType.MAX, states);
        graph.addVertex("pooled", new MergeVertex(), mean, max);
        yield "pooled";
      }
    };
  }

  private static String addPooling(
      GraphBuilder graph, String name, PoolingType type, String states) {
    graph.addLayer(name, new GlobalPoolingLayer.Builder(type).build(), states);
    return name;
  }

  /** Sets the dropout of a layer's inputs. DL4J takes the probability to keep a value. */
  void dropInputs(Layer.Builder<?> layer) {
    if (regularization().dropout() > 0) {
      layer.dropOut(1 - regularization().dropout());
    }
  }

  private Regularization regularization() {
    return encoder.regularization();
  }
}
