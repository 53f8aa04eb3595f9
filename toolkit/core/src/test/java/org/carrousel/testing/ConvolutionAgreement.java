package org.carrousel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.carrousel.convolution.EngineConvolution;
import org.carrousel.engine.Engines;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** The layer on an engine beside DL4J's own layer, which works in another way. */
public abstract class ConvolutionAgreement {
  private final Random random = new Random(8);
  private final String engine;

  /**
   * @param engine the name of the one that is on the class path
   */
  protected ConvolutionAgreement(String engine) {
    this.engine = engine;
  }

  /** What a convolution is like, but for what computes it. */
  private record Shape(
      int channels, int height, int width, int[] window, int[] stride, int filters) {
    ComputationGraph network(ConvolutionLayer.Builder first, ConvolutionMode mode, int padding) {
      ConvolutionLayer layer =
          first
              .stride(stride)
              .padding(mode == ConvolutionMode.Same ? 0 : padding, 0)
              .convolutionMode(mode)
              .nOut(filters)
              .activation(Activation.TANH)
              .biasInit(.1)
              .build();
      ConvolutionLayer second =
          new ConvolutionLayer.Builder(1, 1).nOut(2).activation(Activation.TANH).build();
      ComputationGraphConfiguration configuration =
          new NeuralNetConfiguration.Builder()
              .seed(4)
              .dataType(DataType.FLOAT)
              .graphBuilder()
              .addInputs("pictures")
              .addLayer(
                  "below", new ConvolutionLayer.Builder(1, 1).nOut(channels).build(), "pictures")
              .addLayer("first", layer, "below")
              .addLayer("second", second, "first")
              .addLayer(
                  "loss",
                  new CnnLossLayer.Builder(LossFunctions.LossFunction.MSE)
                      .activation(Activation.IDENTITY)
                      .build(),
                  "second")
              .setOutputs("loss")
              .setInputTypes(InputType.convolutional(height, width, 1))
              .build();
      ComputationGraph network =
          new ComputationGraph(ComputationGraphConfiguration.fromJson(configuration.toJson()));
      network.init();
      return network;
    }
  }

  private int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  private INDArray normal(long... shape) {
    int size = 1;
    for (long side : shape) {
      size *= (int) side;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Nd4j.createFromArray(values).reshape(shape);
  }

  @ParameterizedTest
  @EnumSource(names = {"Same", "Truncate"})
  void outputsAndGradientsAreThoseOfDl4j(ConvolutionMode mode) {
    for (int trial = 0; trial < 60; trial++) {
      int[] window = {upTo(4), upTo(5)};
      int[] stride = {upTo(Math.min(3, window[0])), upTo(Math.min(3, window[1]))};
      Shape shape = new Shape(upTo(4), 5 + upTo(8), 5 + upTo(8), window, stride, upTo(5));
      requireAgreement(shape, mode, Math.min(window[0] - 1, random.nextInt(3)), upTo(3));
    }
  }

  /** One by one; two at a time, and a last one alone. */
  @ParameterizedTest
  @ValueSource(ints = {30, 20})
  void largePicturesAreComputedInGroups(int side) {
    Shape shape = new Shape(4, side, side, new int[] {4, 4}, new int[] {1, 1}, 3);
    requireAgreement(shape, ConvolutionMode.Same, 0, 5);
  }

  /** More than a vector register holds, and not a multiple of it. */
  @Test
  void manyChannelsAndFilters() {
    Shape shape = new Shape(20, 11, 12, new int[] {3, 3}, new int[] {2, 2}, 33);
    requireAgreement(shape, ConvolutionMode.Same, 0, 4);
  }

  /** Work enough for several threads. */
  @Test
  void manyPictures() {
    Shape shape = new Shape(16, 24, 24, new int[] {3, 3}, new int[] {1, 1}, 32);
    requireAgreement(shape, ConvolutionMode.Same, 0, 16);
  }

  /** What is kept from batch to batch must be that of the batch. */
  @Test
  void batchesOfSeveralSizesWithOtherParameters() {
    Shape shape = new Shape(5, 9, 8, new int[] {3, 3}, new int[] {1, 1}, 6);
    ComputationGraph stock =
        shape.network(new ConvolutionLayer.Builder(3, 3), ConvolutionMode.Same, 0);
    ComputationGraph ours =
        shape.network(new EngineConvolution.Builder(3, 3), ConvolutionMode.Same, 0);
    for (int batch : new int[] {4, 7, 4, 1, 7}) {
      INDArray parameters = normal(1, stock.numParams()).muli(.3);
      stock.setParams(parameters.dup());
      ours.setParams(parameters.dup());
      requireAgreement(stock, ours, normal(batch, 1, shape.height, shape.width), shape);
    }
  }

  private void requireAgreement(Shape shape, ConvolutionMode mode, int padding, int batch) {
    int[] window = shape.window;
    ComputationGraph stock = shape.network(new ConvolutionLayer.Builder(window), mode, padding);
    ComputationGraph ours =
        shape.network(new EngineConvolution.Builder(window[0], window[1]), mode, padding);
    assertThat(ours.params()).isEqualTo(stock.params());
    requireAgreement(stock, ours, normal(batch, 1, shape.height, shape.width), shape);
  }

  private void requireAgreement(
      ComputationGraph stock, ComputationGraph ours, INDArray pictures, Shape shape) {
    INDArray labels = normal(stock.outputSingle(pictures).shape());
    assertClose(ours.outputSingle(pictures), stock.outputSingle(pictures), shape);
    assertClose(gradient(ours, pictures, labels), gradient(stock, pictures, labels), shape);
  }

  private static INDArray gradient(ComputationGraph network, INDArray pictures, INDArray labels) {
    network.setInputs(pictures);
    network.setLabels(labels);
    network.computeGradientAndScore();
    return network.getFlattenedGradients().dup();
  }

  private static void assertClose(INDArray ours, INDArray stock, Shape shape) {
    assertThat(ours.sub(stock).norm2Number().doubleValue())
        .as("%s", shape)
        .isLessThan(1e-5 * stock.norm2Number().doubleValue());
  }

  /** So what is compared above is the engine's. */
  @Test
  void theEngineIsChosen() {
    assertThat(Engines.chooseForConvolutions().name()).isEqualTo(engine);
  }
}
