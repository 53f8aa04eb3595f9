package org.carrousel.architecture;

import java.util.List;
import org.carrousel.cell.Lstm;
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
 * The recurrent layers of a network, and what all of its layers share.
 *
 * @param architecture the layers
 * @param regularization dropout, weight decay, gradient clip
 */
record RecurrentStack(Architecture architecture, Regularization regularization) {
  /** An empty graph, trained with Adam (Kingma and Ba 2015). */
  GraphBuilder graph(DataType dataType, long seed) {
    return graph(dataType, seed, 0);
  }

  /** The same with noise of this standard deviation on the weights in training; 0 for none. */
  GraphBuilder graph(DataType dataType, long seed, double weightNoise) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .dataType(dataType)
        .weightInit(WeightInit.XAVIER)
        .updater(new Adam())
        .weightNoise(
            weightNoise > 0 ? new WeightNoise(new NormalDistribution(0, weightNoise)) : null)
        .l2(regularization.weightDecay())
        .gradientNormalization(
            regularization.clips()
                ? GradientNormalization.ClipL2PerLayer
                : GradientNormalization.None)
        .gradientNormalizationThreshold(regularization.gradientClip())
        .graphBuilder();
  }

  /**
   * Adds the layers to a graph.
   *
   * @param below what the lowest layer reads
   * @param lastStepOnly whether the top layer answers with its last state alone
   * @return the name of the top layer
   */
  String add(GraphBuilder graph, String below, boolean lastStepOnly) {
    return add(graph, below, lastStepOnly, false);
  }

  /**
   * Adds layers to a graph that answer at every time step and go on, in training, from the state in
   * which the batch before ended.
   *
   * @param below what the lowest layer reads
   * @return the name of the top layer
   */
  String addStateful(GraphBuilder graph, String below) {
    return add(graph, below, false, true);
  }

  private String add(GraphBuilder graph, String below, boolean lastStepOnly, boolean stateful) {
    List<Integer> units = architecture.units();
    String top = convolved(graph, below);
    for (int layer = 0; layer < units.size(); layer++) {
      RecurrentLayer.Builder builder =
          new RecurrentLayer.Builder()
              .cell(Lstm.standard())
              .bidirection(architecture.bidirection())
              .lastStepOnly(lastStepOnly && layer == units.size() - 1)
              .stateful(stateful)
              .nOut(units.get(layer));
      regularize(builder);
      String name = "lstm-" + (layer + 1);
      graph.addLayer(name, builder.build(), top);
      top = name;
    }
    return top;
  }

  private String convolved(GraphBuilder graph, String below) {
    return architecture instanceof Convolutional steps
        ? new ConvolutionBlocks(steps.filters(), 1, steps.window(), steps.stride())
            .addEachStep(graph, below, steps.channels(), steps.height(), steps.width())
        : below;
  }

  /**
   * Adds the layers to a graph, and what makes one vector of their hidden states.
   *
   * @param below what the lowest layer reads
   * @return the name of the vector
   */
  String addPooled(GraphBuilder graph, String below, Pooling pooling) {
    String states = add(graph, below, pooling == Pooling.LAST);
    return switch (pooling) {
      case LAST -> states;
      case MEAN -> pooled(graph, "mean", PoolingType.AVG, states);
      case MAX -> pooled(graph, "max", PoolingType.MAX, states);
      case MEAN_AND_MAX -> {
        String mean = pooled(graph, "mean", PoolingType.AVG, states);
        String max = pooled(graph, "max", PoolingType.MAX, states);
        graph.addVertex("pooled", new MergeVertex(), mean, max);
        yield "pooled";
      }
    };
  }

  private static String pooled(GraphBuilder graph, String name, PoolingType type, String states) {
    graph.addLayer(name, new GlobalPoolingLayer.Builder(type).build(), states);
    return name;
  }

  /** Dropout of a layer's inputs, of its hidden state and of its recurrent weights. */
  void regularize(RecurrentLayer.Builder layer) {
    dropInputs(layer);
    layer.recurrentDropout(regularization.recurrentDropout());
    layer.weightDropout(regularization.weightDropout());
  }

  /** Dropout in DL4J is the probability to keep, and applies to a layer's input. */
  void dropInputs(Layer.Builder<?> layer) {
    if (regularization.dropout() > 0) {
      layer.dropOut(1 - regularization.dropout());
    }
  }
}
