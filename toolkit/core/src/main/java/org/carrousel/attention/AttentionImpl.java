package org.carrousel.attention;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.array.ArrayValues;
import org.carrousel.dl4j.SideInputs;
import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.carrousel.parallel.MatrixProducts;
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

/** Implementation of {@link Attention} in a network. */
final class AttentionImpl extends BaseLayer<Attention> implements SideInputs, AttentionMap {
  private transient INDArray sourceStates;
  private transient INDArray sourceMask;
  private transient INDArray sourceGradient;
  private transient Pass pass;

  /** Intermediate results of a forward pass, for the backward pass. */
  private record Pass(
      AttentionWeights weights,
      Alignment alignment,
      double[] queries,
      double[] contexts,
      double[] outputs) {}

  AttentionImpl(NeuralNetConfiguration configuration, DataType dataType) {
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
  public void setSideInput(int number, INDArray array) {
    sourceStates = array;
  }

  @Override
  public void setSideMask(int number, INDArray mask) {
    sourceMask = mask;
  }

  @Override
  public List<INDArray> sideGradients() {
    return List.of(sourceGradient);
  }

  /** Sets the mask; null, with which DL4J clears all masks, also removes the source mask. */
  @Override
  public void setMaskArray(INDArray mask) {
    super.setMaskArray(mask);
    if (mask == null) {
      sourceMask = null;
    }
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    setMaskArray(mask);
    return new Pair<>(mask, state);
  }

  @Override
  public double[][] weights(int row) {
    return pass.alignment().weights(row);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    checkInputs();
    applyDropOutIfNecessary(training, workspaces);
    AttentionWeights weights = new AttentionWeights(parameters(training, workspaces), scoreKind());
    INDArray states = weights.columns(input);
    Alignment alignment =
        new Alignment(
            weights.source(sourceStates, sourceMask),
            row -> row,
            weights::scoreFunction,
            batch(),
            steps());
    double[] queries = weights.queries(states);
    double[] contexts = alignment.contexts(queries);
    double[] outputs = weights.outputs(contexts, states);
    clearMasked(outputs);
    pass = new Pass(weights, alignment, queries, contexts, outputs);
    return sequence(workspaces, ArrayType.ACTIVATIONS, outputs, batch(), steps());
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    AttentionWeights weights = pass.weights();
    double[] sums = AttentionWeights.values(weights.columns(epsilon));
    for (int k = 0; k < sums.length; k++) {
      sums[k] *= 1 - pass.outputs()[k] * pass.outputs()[k];
    }
    clearMasked(sums);
    INDArray sumGradient = weights.matrix(sums, layerConf().getNOut());
    INDArray states = weights.columns(input);
    long size = layerConf().getSourceSize();
    computeWeightGradient(weights.matrix(pass.contexts(), size), sumGradient, Attention.CONTEXT);
    computeWeightGradient(states, sumGradient, Attention.STATE);

    double[] queries = new double[pass.queries().length];
    double[] values = new double[(int) sourceStates.length()];
    boolean additive = scoreKind() == AttentionScore.ADDITIVE;
    double[] keys = additive ? new double[values.length / (int) size * width()] : values;
    pass.alignment()
        .differentiate(
            pass.queries(),
            weights.timesBack(Attention.CONTEXT, sumGradient),
            new Alignment.Gradients(queries, values, keys));
    if (additive) {
      INDArray keyGradient = weights.matrix(keys, width());
      computeWeightGradient(weights.columns(sourceStates), keyGradient, Attention.KEY);
      add(weights.timesBack(Attention.KEY, keyGradient), values);
      double[] scoreGradient = new double[width()];
      for (ScoreFunction function : pass.alignment().scoreFunctions()) {
        add(((AdditiveScore) function).gradient(), scoreGradient);
      }
      new ArrayValues(gradientViews.get(Attention.SCORE))
          .write(0, scoreGradient, scoreGradient.length);
    }
    INDArray queryGradient = weights.matrix(queries, width());
    computeWeightGradient(states, queryGradient, Attention.QUERY);
    double[] stateGradient = weights.timesBack(Attention.STATE, sumGradient);
    add(weights.timesBack(Attention.QUERY, queryGradient), stateGradient);

    int sourceSteps = (int) sourceStates.size(2);
    sourceGradient = sequence(workspaces, ArrayType.ACTIVATION_GRAD, values, batch(), sourceSteps);
    Gradient gradients = new DefaultGradient(gradientsFlattened);
    gradientViews.forEach(gradients::setGradientFor);
    weightNoiseParams.clear();
    INDArray inputGradient =
        sequence(workspaces, ArrayType.ACTIVATION_GRAD, stateGradient, batch(), steps());
    return new Pair<>(gradients, backpropDropOutIfPresent(inputGradient));
  }

  /** Writes the gradient of weights, given their inputs and the gradient of the product. */
  private void computeWeightGradient(INDArray inputs, INDArray gradient, String key) {
    MatrixProducts.outer(inputs, gradient, gradientViews.get(key));
  }

  private static void add(double[] values, double[] target) {
    for (int k = 0; k < target.length; k++) {
      target[k] += values[k];
    }
  }

  private INDArray sequence(
      LayerWorkspaceMgr workspaces, ArrayType type, double[] columns, int batch, int steps) {
    long[] shape = {columns.length / (batch * steps), batch, steps};
    INDArray array = workspaces.createUninitialized(type, dataType, shape, 'f');
    new ArrayValues(array).write(0, columns, columns.length);
    return array.permute(1, 0, 2);
  }

  private void clearMasked(double[] columns) {
    if (maskArray == null) {
      return;
    }
    TimeMask mask = TimeMask.of(maskArray, batch(), steps());
    int width = columns.length / (batch() * steps());
    for (int step = 0; step < steps(); step++) {
      for (int row = 0; row < batch(); row++) {
        if (mask.missing(row, step)) {
          int from = width * (row + batch() * step);
          Arrays.fill(columns, from, from + width, 0);
        }
      }
    }
  }

  private Map<String, INDArray> parameters(boolean training, LayerWorkspaceMgr workspaces) {
    Map<String, INDArray> parameters = new LinkedHashMap<>();
    layerConf()
        .initializer()
        .paramKeys(layerConf())
        .forEach(key -> parameters.put(key, getParamWithNoise(key, training, workspaces)));
    return parameters;
  }

  private AttentionScore scoreKind() {
    return layerConf().getScore();
  }

  private int width() {
    return (int) layerConf().width();
  }

  private int batch() {
    return (int) input.size(0);
  }

  private int steps() {
    return (int) input.size(2);
  }

  private void checkInputs() {
    long size = layerConf().getSourceSize();
    if (sourceStates == null
        || sourceStates.rank() != 3
        || sourceStates.size(1) != size
        || sourceStates.size(0) != input.size(0)) {
      throw new BadInputException(
          "source states of shape %s to %s"
              .formatted(
                  sourceStates == null ? "none" : Arrays.toString(sourceStates.shape()), layerId()),
          "[%d, %d, time]".formatted(input.size(0), size),
          "give source states with the decoder's batch size and sourceSize features");
    }
  }
}
