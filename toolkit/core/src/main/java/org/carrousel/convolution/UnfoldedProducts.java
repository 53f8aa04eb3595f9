package org.carrousel.convolution;

import java.util.Arrays;
import java.util.Map;
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

/**
 * What DL4J's convolutional layer asks of a faster implementation. An answer of null means that
 * DL4J shall compute it: other precisions, windows with gaps, channels last.
 */
final class UnfoldedProducts implements ConvolutionHelper {
  private final WindowMatrix windows = new WindowMatrix();
  private final WindowMatrix products = new WindowMatrix();

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
    INDArray sums =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS,
            DataType.FLOAT,
            new long[] {input.size(0), weights.size(0), size[0], size[1]},
            'c');
    new BatchConvolution(unfolding, (int) input.size(0), weights, windows, products)
        .sums(input, bias.toFloatVector(), sums);
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
    Unfolding unfolding =
        unfolding(input, kernel, strides, pad, (int) delta.size(2), (int) delta.size(3));
    INDArray below =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
    new BatchConvolution(unfolding, (int) input.size(0), weights, windows, products)
        .gradients(input, delta, weightGradient, biasGradient, below);
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
