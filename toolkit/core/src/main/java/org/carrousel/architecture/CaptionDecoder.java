package org.carrousel.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.decode.StepModel;
import org.carrousel.decode.Steps;
import org.deeplearning4j.nn.api.layers.RecurrentLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A trained {@link ImageCaptioner} that writes: it has seen a batch of pictures, and adds a word to
 * all hypotheses in one batch. Gives the probabilities of the network that is given the same words
 * at once.
 *
 * <p>Uses the network's layers while it works, so that a network has one decoder at a time.
 */
public final class CaptionDecoder implements StepModel<CaptionDecoder.States> {
  /**
   * What the recurrent layers remember.
   *
   * @param layers by the names that DL4J stores a layer's states under, a row a hypothesis
   */
  public record States(List<Map<String, INDArray>> layers) {}

  private static final LayerWorkspaceMgr WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

  private final ComputationGraph network;
  private final INDArray images;
  private final int startToken;
  private final List<RecurrentLayer> layers = new ArrayList<>();

  /**
   * @param network an {@link ImageCaptioner}
   * @param images {@code [batch, 3, height, width]}
   * @param startToken before the first word of a caption
   */
  public CaptionDecoder(ComputationGraph network, INDArray images, int startToken) {
    this.network = network;
    this.images = images;
    this.startToken = startToken;
    for (org.deeplearning4j.nn.api.Layer layer : network.getLayers()) {
      if (layer instanceof RecurrentLayer recurrent) {
        layers.add(recurrent);
      }
    }
  }

  @Override
  public Steps<States> start() {
    int[] starts = new int[(int) images.size(0)];
    Arrays.fill(starts, startToken);
    // Those of the latest batch of a training would not fit.
    network.clearLayerMaskArrays();
    Map<String, INDArray> seen =
        network.feedForward(new INDArray[] {images, tokens(starts)}, false);
    INDArray vectors = seen.get(ImageCaptioner.IMAGE_VECTOR);
    layers.forEach(RecurrentLayer::rnnClearPreviousState);
    recurrent(vectors.reshape(vectors.size(0), vectors.size(1), 1));
    return step(starts);
  }

  @Override
  public Steps<States> advance(States states, int[] parents, int[] tokens) {
    for (int layer = 0; layer < layers.size(); layer++) {
      Map<String, INDArray> rows = new HashMap<>();
      states
          .layers()
          .get(layer)
          .forEach((name, state) -> rows.put(name, Nd4j.pullRows(state.dup('c'), 1, parents, 'c')));
      layers.get(layer).rnnSetPreviousState(rows);
    }
    return step(tokens);
  }

  private Steps<States> step(int[] tokens) {
    INDArray words =
        network.getLayer(ImageCaptioner.EMBEDDING).activate(tokens(tokens), false, WORKSPACES);
    INDArray answers =
        network.getLayer(ImageCaptioner.OUTPUT).activate(recurrent(words), false, WORKSPACES);
    States states =
        new States(layers.stream().map(layer -> Map.copyOf(layer.rnnGetPreviousState())).toList());
    layers.forEach(RecurrentLayer::rnnClearPreviousState);
    return new Steps<>(logProbabilities(answers), states);
  }

  /** One time step through all layers. */
  private INDArray recurrent(INDArray input) {
    INDArray top = input;
    for (RecurrentLayer layer : layers) {
      top = layer.rnnTimeStep(top, WORKSPACES);
    }
    return top;
  }

  private static INDArray tokens(int[] tokens) {
    return Nd4j.createFromArray(tokens).castTo(DataType.FLOAT).reshape(tokens.length, 1, 1);
  }

  private static double[][] logProbabilities(INDArray answers) {
    double[][] logarithms =
        answers.reshape(answers.size(0), answers.size(1)).castTo(DataType.DOUBLE).toDoubleMatrix();
    for (double[] row : logarithms) {
      Arrays.setAll(row, token -> Math.log(row[token]));
    }
    return logarithms;
  }
}
