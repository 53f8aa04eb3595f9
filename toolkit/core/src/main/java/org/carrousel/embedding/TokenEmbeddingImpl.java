package org.carrousel.embedding;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;
import org.carrousel.dl4j.TimeMajor;
import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Implementation of a {@link TokenEmbedding} in a network. */
final class TokenEmbeddingImpl extends BaseLayer<TokenEmbedding> {
  /** Token id of a masked time step. */
  private static final int NONE = -1;

  TokenEmbeddingImpl(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public Type type() {
    return Type.RECURRENT;
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    setMaskArray(mask);
    return new Pair<>(mask, state);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    int[] tokens = tokens();
    int size = size();
    INDArray output =
        workspaces.create(
            ArrayType.ACTIVATIONS, dataType, new long[] {size, input.size(0), input.size(2)}, 'f');
    ArrayValues vectors =
        new ArrayValues(getParamWithNoise(TokenEmbedding.VECTORS, training, workspaces));
    ArrayValues outputValues = new ArrayValues(output);
    double[] vector = new double[size];
    for (int column = 0; column < tokens.length; column++) {
      if (tokens[column] != NONE) {
        vectors.read((long) size * tokens[column], vector, size);
        outputValues.write((long) size * column, vector, size);
      }
    }
    return output.permute(1, 0, 2);
  }

  /** Computes the gradient of the vectors; token ids have none. */
  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    int[] tokens = tokens();
    int size = size();
    INDArray gradient = gradientViews.get(TokenEmbedding.VECTORS);
    gradient.assign(0);
    ArrayValues vectorGradients = new ArrayValues(gradient);
    ArrayValues outputGradients = new ArrayValues(TimeMajor.of(epsilon, dataType));
    double[] sum = new double[size];
    double[] summand = new double[size];
    for (int column = 0; column < tokens.length; column++) {
      if (tokens[column] != NONE) {
        outputGradients.read((long) size * column, summand, size);
        vectorGradients.read((long) size * tokens[column], sum, size);
        for (int k = 0; k < size; k++) {
          sum[k] += summand[k];
        }
        vectorGradients.write((long) size * tokens[column], sum, size);
      }
    }
    Gradient gradients = new DefaultGradient(gradientsFlattened);
    gradients.setGradientFor(TokenEmbedding.VECTORS, gradient);
    weightNoiseParams.clear();
    return new Pair<>(gradients, null);
  }

  private int size() {
    return (int) layerConf().getNOut();
  }

  /** Returns the token ids in time-major order: the rows of a time step are adjacent. */
  private int[] tokens() {
    if (input.rank() != 3 || input.size(1) != 1) {
      throw new BadInputException(
          "an input of shape %s to %s".formatted(Arrays.toString(input.shape()), layerId()),
          "token ids of shape [batch, 1, time]",
          "feed token ids, not one-hot vectors");
    }
    int batch = (int) input.size(0);
    int steps = (int) input.size(2);
    TimeMask mask = TimeMask.of(maskArray, batch, steps);
    double[] numbers = new double[batch * steps];
    new ArrayValues(TimeMajor.of(input, dataType)).read(0, numbers, numbers.length);
    int[] tokens = new int[numbers.length];
    for (int column = 0; column < tokens.length; column++) {
      boolean missing = mask.missing(column % batch, column / batch);
      tokens[column] = missing ? NONE : token(numbers[column], column % batch, column / batch);
    }
    return tokens;
  }

  private int token(double number, int row, int step) {
    if (!(number >= 0 && number < layerConf().getNIn() && number == Math.rint(number))) {
      throw new BadInputException(
          "token %s in row %d, time step %d of %s".formatted(number, row, step, layerId()),
          "a whole number from 0 to " + (layerConf().getNIn() - 1),
          "correct the tokens, or mask time steps without a token");
    }
    return (int) number;
  }
}
