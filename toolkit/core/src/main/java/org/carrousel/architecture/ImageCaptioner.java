package org.carrousel.architecture;

import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.head.Objective;
import org.carrousel.head.SequenceHead;
import org.carrousel.image.RgbImage;
import org.carrousel.recurrent.PrependVertex;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network that sees a picture and answers with the probabilities of the next word of its caption,
 * whose words so far it is given: Vinyals et al. 2014, "Show and tell: a neural image caption
 * generator", section 3.1. Convolutions make one vector of the picture, of the size of the words'
 * vectors; LSTM layers read it once, before the first word.
 *
 * <p>Inputs: pictures {@code [batch, 3, height, width]} and numbers of tokens {@code [batch, 1,
 * time]}, a start token first. Output: {@code [batch, tokens, 1 + time]}; the first answer, before
 * the start token, is no word's, and its label is to be masked.
 *
 * @param height of the pictures
 * @param width of the pictures
 * @param tokens size of the vocabulary, start and end included
 */
public record ImageCaptioner(int height, int width, int tokens) {
  static final String IMAGE = "image";
  static final String CAPTION = "caption";
  static final String IMAGE_VECTOR = "image-vector";
  static final String EMBEDDING = "embedding";
  static final String OUTPUT = "output";

  /**
   * The DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design convolutions, recurrent layers, regularization
   * @param dataType float for work, double for gradient checks
   * @param seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      CaptionDesign design, DataType dataType, long seed) {
    RecurrentStack stack =
        new RecurrentStack(Architecture.of(design.units()), design.regularization());
    GraphBuilder graph = stack.graph(dataType, seed).addInputs(IMAGE, CAPTION);
    String features = new Convolutions(design.filters()).add(graph, IMAGE, height, width);
    DenseLayer.Builder joined =
        new DenseLayer.Builder()
            .nOut(design.imageUnits())
            .weightInit(WeightInit.RELU)
            .activation(Activation.RELU);
    stack.dropInputs(joined);
    graph.addLayer("image-units", joined.build(), features);
    DenseLayer.Builder vector =
        new DenseLayer.Builder().nOut(design.embedding()).activation(Activation.IDENTITY);
    stack.dropInputs(vector);
    graph.addLayer(IMAGE_VECTOR, vector.build(), "image-units");
    graph.addLayer(
        EMBEDDING,
        new TokenEmbedding.Builder().nIn(tokens).nOut(design.embedding()).build(),
        CAPTION);
    graph.addVertex("steps", new PrependVertex(), IMAGE_VECTOR, EMBEDDING);
    String top = stack.add(graph, "steps", false);
    SequenceHead.Builder head =
        new SequenceHead.Builder().objective(Objective.CROSS_ENTROPY).nOut(tokens);
    stack.dropInputs(head);
    return graph
        .addLayer(OUTPUT, head.build(), top)
        .setOutputs(OUTPUT)
        .setInputTypes(
            InputType.convolutional(height, width, RgbImage.CHANNELS), InputType.recurrent(1))
        .build();
  }
}
