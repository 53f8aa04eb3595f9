package org.carrousel.architecture;

import org.carrousel.error.BadInputException;
import org.carrousel.image.RgbImage;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Image captioning network: predicts the next word of a caption from an image and the caption's
 * words so far (Vinyals et al. 2014, "Show and tell: a neural image caption generator").
 * Convolutions encode the image as one vector, from which the initial hidden states and memory
 * cells of the recurrent layers are computed (Xu et al. 2015, "Show, attend and tell", section
 * 3.1.2). With attention, the decoder also attends to the positions of the convolutions' output.
 *
 * <p>Inputs: images {@code [batch, 3, height, width]} and token ids {@code [batch, 1, time]}, a
 * start token first. Output: probabilities {@code [batch, tokens, time]}.
 *
 * @param height height of the images in pixels
 * @param width width of the images in pixels
 * @param tokens size of the vocabulary, with the start and end tokens
 */
public record ImageCaptioner(int height, int width, int tokens) {
  private static final String IMAGE = "image";
  private static final String CAPTION = "caption";
  private static final String PLACES = "places";

  /**
   * Returns the DL4J configuration, with Adam (Kingma and Ba 2015) as updater.
   *
   * @param design convolutions, recurrent layers, attention
   * @throws BadInputException if the images are too small for the blocks of convolutions
   * @param dataType {@code FLOAT} for training, {@code DOUBLE} for gradient checks
   * @param seed random seed of the initial weights
   */
  public ComputationGraphConfiguration configuration(
      CaptionDesign design, DataType dataType, long seed) {
    RecurrentStack stack = new RecurrentStack(RecurrentEncoder.forward(design.layers()));
    GraphBuilder graph = stack.graph(dataType, seed).addInputs(IMAGE, CAPTION);
    ConvolutionBlocks convolutions = new ConvolutionBlocks(design.filters(), design.block());
    String features = convolutions.add(graph, IMAGE, height, width);
    DenseLayer.Builder summary =
        new DenseLayer.Builder()
            .nOut(design.imageUnits())
            .weightInit(WeightInit.RELU)
            .activation(Activation.RELU);
    stack.dropInputs(summary);
    graph.addLayer(TokenDecoder.SUMMARY, summary.build(), features);
    // Identity instead of tanh: a bounded initial memory would hold less of the image.
    TokenDecoder decoder = new TokenDecoder(stack, design.embedding(), Activation.IDENTITY, tokens);
    String top = decoder.add(graph, CAPTION, SummaryInput.INITIAL_STATE);
    if (design.attention().isPresent()) {
      int channels = design.filters().get(design.filters().size() - 1);
      int places = convolutions.outputSide(height) * convolutions.outputSide(width);
      graph.addVertex(PLACES, new ReshapeVertex(-1, channels, places), features);
      top = decoder.addAttention(graph, design.attention().get(), top, PLACES, channels);
    }
    decoder.addOutput(graph, top);
    return graph
        .setInputTypes(
            InputType.convolutional(height, width, RgbImage.CHANNELS), InputType.recurrent(1))
        .build();
  }

  /** Returns the height of the convolutions' output: rows of positions that attention sees. */
  public int placeRows(CaptionDesign design) {
    return new ConvolutionBlocks(design.filters(), design.block()).outputSide(height);
  }
}
