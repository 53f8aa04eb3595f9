package org.carrousel.architecture;

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
 * A network that sees a picture and answers with the probabilities of the next word of its caption,
 * whose words so far it is given (Vinyals et al. 2014, "Show and tell: a neural image caption
 * generator"). Convolutions make one vector of the picture, from which the LSTM layers begin: their
 * first hidden state and memory, as in Xu et al. 2015, "Show, attend and tell", section 3.1.2. With
 * attention, each state of the decoder also looks at the places that the convolutions tell apart,
 * row by row as if they were time steps, before its word is chosen.
 *
 * <p>Inputs: pictures {@code [batch, 3, height, width]} and numbers of tokens {@code [batch, 1,
 * time]}, a start token first. Output: {@code [batch, tokens, time]}.
 *
 * @param height of the pictures
 * @param width of the pictures
 * @param tokens size of the vocabulary, start and end included
 */
public record ImageCaptioner(int height, int width, int tokens) {
  private static final String IMAGE = "image";
  private static final String CAPTION = "caption";
  private static final String PLACES = "places";

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
    ConvolutionBlocks convolutions = new ConvolutionBlocks(design.filters(), design.block());
    String features = convolutions.add(graph, IMAGE, height, width);
    DenseLayer.Builder joined =
        new DenseLayer.Builder()
            .nOut(design.imageUnits())
            .weightInit(WeightInit.RELU)
            .activation(Activation.RELU);
    stack.dropInputs(joined);
    graph.addLayer(TokenDecoder.SUMMARY, joined.build(), features);
    // A memory within the bounds of tanh would tell less of the picture: it is learned slower.
    TokenDecoder decoder =
        new TokenDecoder(
            stack, CellKind.LSTM, design.units(), design.embedding(), Activation.IDENTITY, tokens);
    String top = decoder.add(graph, CAPTION, SummaryInput.INITIAL_STATE);
    if (design.attention().isPresent()) {
      int channels = design.filters().get(design.filters().size() - 1);
      int places = convolutions.side(height) * convolutions.side(width);
      graph.addVertex(PLACES, new ReshapeVertex(-1, channels, places), features);
      top = decoder.addAttention(graph, design.attention().get(), top, PLACES, channels);
    }
    decoder.addOutput(graph, top);
    return graph
        .setInputTypes(
            InputType.convolutional(height, width, RgbImage.CHANNELS), InputType.recurrent(1))
        .build();
  }

  /** Rows of the places that the convolutions tell apart. */
  public int placeRows(CaptionDesign design) {
    return new ConvolutionBlocks(design.filters(), design.block()).side(height);
  }
}
