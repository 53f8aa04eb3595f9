package org.carrousel.convolution;

import java.util.Arrays;
import java.util.Map;
import org.carrousel.engine.ConvolutionComputation;
import org.carrousel.engine.ConvolutionGradients;
import org.carrousel.engine.ConvolutionShape;
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

/**
 * DL4J's interface to fast convolutions, implemented by an engine. It returns null if DL4J must
 * compute the convolution itself: other data types, dilated kernels, channels last.
 */
final class EngineConvolutionHelper implements ConvolutionHelper {
  private final ConvolutionComputation computation;

  EngineConvolutionHelper(ConvolutionComputation computation) {
    this.computation = computation;
  }

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
    INDArray sums =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS,
            DataType.FLOAT,
            new long[] {input.size(0), weights.size(0), size[0], size[1]},
            'c');
    ConvolutionShape shape = shape(input, sums, kernel, strides, pad);
    computation.sums(shape, dense(input), dense(weights), bias, sums);
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
    INDArray below =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
    computation.gradients(
        shape(input, delta, kernel, strides, pad),
        dense(input),
        dense(weights),
        dense(delta),
        new ConvolutionGradients(below, weightGradient, biasGradient));
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
    gradients.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient, 'c');
    return new Pair<>(gradients, below);
  }

  /**
   * @param output the result, or its gradient
   */
  private static ConvolutionShape shape(
      INDArray input, INDArray output, int[] kernel, int[] strides, int[] pad) {
    return new ConvolutionShape(
        (int) input.size(0),
        (int) input.size(1),
        (int) input.size(2),
        (int) input.size(3),
        (int) output.size(1),
        kernel[0],
        kernel[1],
        strides[0],
        strides[1],
        pad[0],
        pad[1],
        (int) output.size(2),
        (int) output.size(3));
  }

  private static INDArray dense(INDArray array) {
    return array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array)
        ? array
        : array.dup('c');
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
