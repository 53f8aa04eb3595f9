package org.carrousel.convolution;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import org.carrousel.recurrent.FloatMemory;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.AlgoMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdDataAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdFilterAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.FwdAlgo;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionHelper;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ConvolutionUtils;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What DL4J's convolutional layer asks of a faster implementation. An answer of null means that
 * DL4J shall compute it: other precisions, windows with gaps, channels last.
 *
 * <p>ND4J multiplies matrices whose columns lie behind each other. Those here have their rows
 * behind each other, so each takes part as its transpose.
 */
final class UnfoldedProducts implements ConvolutionHelper {
  private static boolean serves(INDArray input, int[] dilation, CNN2DFormat format) {
    return input.dataType() == DataType.FLOAT
        && format == CNN2DFormat.NCHW
        && Arrays.stream(dilation).allMatch(gap -> gap == 1);
  }

  @Override
  public INDArray preOutput(
      INDArray input,
      INDArray weights,
      INDArray bias,
      int[] kernel,
      int[] strides,
      int[] pad,
      AlgoMode mode,
      FwdAlgo algorithm,
      ConvolutionMode convolutionMode,
      int[] dilation,
      CNN2DFormat format,
      LayerWorkspaceMgr workspaces) {
    if (!serves(input, dilation, format)) {
      return null;
    }
    int[] size =
        ConvolutionUtils.getOutputSize(
            input,
            kernel,
            strides,
            convolutionMode == ConvolutionMode.Same ? null : pad,
            convolutionMode,
            dilation,
            format);
    Unfolding unfolding = unfolding(input, kernel, strides, pad, size[0], size[1]);
    long filters = weights.size(0);
    INDArray sums =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS,
            DataType.FLOAT,
            new long[] {input.size(0), filters, size[0], size[1]},
            'c');
    float[] biases = repeated(bias.toFloatVector(), unfolding.windows());
    INDArray byFilter = transposed(weights, filters);
    Pictures pictures = new Pictures(input, unfolding);
    FloatBuffer into = FloatMemory.of(sums);
    for (int picture = 0; picture < input.size(0); picture++) {
      into.put(picture * biases.length, biases);
      INDArray product = transposed(sums.slice(picture), filters);
      Nd4j.gemm(pictures.unfolded(picture), byFilter, product, false, false, 1, 1);
    }
    return sums;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray input,
      INDArray weights,
      INDArray bias,
      INDArray delta,
      int[] kernel,
      int[] strides,
      int[] pad,
      INDArray biasGradient,
      INDArray weightGradient,
      IActivation activation,
      AlgoMode mode,
      BwdFilterAlgo filterAlgorithm,
      BwdDataAlgo dataAlgorithm,
      ConvolutionMode convolutionMode,
      int[] dilation,
      CNN2DFormat format,
      LayerWorkspaceMgr workspaces) {
    if (!serves(input, dilation, format)) {
      return null;
    }
    INDArray gradient = dense(delta);
    Unfolding unfolding =
        unfolding(input, kernel, strides, pad, (int) delta.size(2), (int) delta.size(3));
    long filters = weights.size(0);
    INDArray below =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
    INDArray byFilter = transposed(weights, filters);
    INDArray ofWeights = transposed(weightGradient, filters);
    INDArray ofWindows = FloatMemory.lasting('c', unfolding.windowSize(), unfolding.windows());
    float[] windows = new float[unfolding.windowSize() * unfolding.windows()];
    Pictures pictures = new Pictures(input, unfolding);
    FloatBuffer from = FloatMemory.of(ofWindows);
    FloatBuffer into = FloatMemory.of(below);
    for (int picture = 0; picture < input.size(0); picture++) {
      INDArray ofSums = transposed(gradient.slice(picture), filters);
      int beta = picture == 0 ? 0 : 1;
      Nd4j.gemm(pictures.unfolded(picture), ofSums, ofWeights, true, false, 1, beta);
      Nd4j.gemm(ofSums, byFilter, ofWindows.transpose(), false, true, 1, 0);
      from.get(0, windows);
      float[] folded = new float[unfolding.pictureSize()];
      unfolding.fold(windows, folded);
      into.put(picture * folded.length, folded);
    }
    sum(gradient, unfolding.windows(), biasGradient);
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
    gradients.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient, 'c');
    return new Pair<>(gradients, below);
  }

  private static Unfolding unfolding(
      INDArray input, int[] kernel, int[] strides, int[] pad, int rows, int columns) {
    return new Unfolding(
        (int) input.size(1),
        (int) input.size(2),
        (int) input.size(3),
        kernel[0],
        kernel[1],
        strides[0],
        strides[1],
        pad[0],
        pad[1],
        rows,
        columns);
  }

  /** Pictures of a batch, and the matrix of one at a time. */
  private static final class Pictures {
    private final INDArray batch;
    private final Unfolding unfolding;
    private final float[] picture;
    private final float[] windows;
    private final INDArray matrix;

    Pictures(INDArray batch, Unfolding unfolding) {
      this.batch = dense(batch);
      this.unfolding = unfolding;
      this.picture = new float[unfolding.pictureSize()];
      this.windows = new float[unfolding.windowSize() * unfolding.windows()];
      this.matrix = FloatMemory.lasting('c', unfolding.windowSize(), unfolding.windows());
    }

    /** Its windows, {@code [windows, values of a window]}, until the next one is asked for. */
    INDArray unfolded(int number) {
      FloatMemory.use(batch, values -> values.get(number * picture.length, picture));
      unfolding.unfold(picture, windows);
      FloatMemory.use(matrix, values -> values.put(0, windows));
      return matrix.transpose();
    }
  }

  private static INDArray dense(INDArray array) {
    return array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array)
        ? array
        : array.dup('c');
  }

  private static INDArray transposed(INDArray array, long rows) {
    return array.reshape('c', rows, array.length() / rows).transpose();
  }

  private static float[] repeated(float[] values, int times) {
    float[] repeated = new float[values.length * times];
    for (int number = 0; number < values.length; number++) {
      Arrays.fill(repeated, number * times, (number + 1) * times, values[number]);
    }
    return repeated;
  }

  /** Over pictures and windows, filter by filter. */
  private static void sum(INDArray gradient, int windows, INDArray biasGradient) {
    int filters = (int) biasGradient.length();
    float[] values = new float[(int) gradient.length()];
    FloatMemory.use(gradient, memory -> memory.get(0, values));
    double[] sums = new double[filters];
    for (int at = 0; at < values.length; at++) {
      sums[at / windows % filters] += values[at];
    }
    for (int filter = 0; filter < filters; filter++) {
      biasGradient.putScalar(filter, sums[filter]);
    }
  }

  @Override
  public INDArray activate(INDArray sums, IActivation activation, boolean training) {
    return null;
  }

  @Override
  public Map<String, Long> helperMemoryUse() {
    return Map.of();
  }

  @Override
  public boolean checkSupported() {
    return true;
  }
}
