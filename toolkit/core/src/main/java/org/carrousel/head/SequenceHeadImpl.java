package org.carrousel.head;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.carrousel.array.ArrayValues;
import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.carrousel.parallel.MatrixProducts;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseOutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Implementation of a {@link SequenceHead} in a network.
 *
 * <p>One matrix product computes the logits of all time steps, which gradients then replace in
 * place; two more products compute the gradients of weights and input. If there are very many
 * classes, this is done in chunks of columns, to limit memory.
 */
final class SequenceHeadImpl extends BaseOutputLayer<SequenceHead> {
  private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;
  private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

  /** Logits per chunk in training, but at least one column. */
  private static final int CHUNK = 1 << 24;

  private transient INDArray logits;
  private transient String id;

  /** Loss of the last backward pass, which DL4J asks for next. */
  private transient OptionalDouble lastLoss = OptionalDouble.empty();

  SequenceHeadImpl(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  /** Returns a type for which DL4J's {@code rnnTimeStep} drops the time dimension again. */
  @Override
  public Type type() {
    return Type.RECURRENT;
  }

  @Override
  public int numLabels() {
    return outputs();
  }

  /** Returns a cached id, because every pass needs it for its messages. */
  @Override
  protected String layerId() {
    if (id == null) {
      id = super.layerId();
    }
    return id;
  }

  @Override
  public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
    super.setInput(input, workspaces);
    lastLoss = OptionalDouble.empty();
  }

  @Override
  public void setLabels(INDArray labels) {
    super.setLabels(labels);
    lastLoss = OptionalDouble.empty();
  }

  /** Sets the label mask; null, with which DL4J clears all masks, also removes the input mask. */
  @Override
  public void setMaskArray(INDArray mask) {
    super.setMaskArray(mask);
    if (mask == null) {
      inputMaskArray = null;
    }
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    inputMaskArray = state == MaskState.Active ? mask : null;
    inputMaskArrayState = state;
    return new Pair<>(mask, state);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    ColumnLayout layout = prepare(training, workspaces);
    INDArray weights = getParamWithNoise(WEIGHTS, training, workspaces);
    INDArray outputs =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, dataType, new long[] {outputs(), layout.columns()}, 'f');
    MatrixProducts.multiply(weights, layout.matrix(input, dataType), outputs, 0);
    outputPass(layout, null, training, workspaces).activate(new ArrayValues(outputs));
    return layout.array(outputs);
  }

  @Override
  public double computeScore(
      double regularization, boolean training, LayerWorkspaceMgr workspaces) {
    double loss =
        lastLoss.isPresent()
            ? lastLoss.getAsDouble()
            : differentiate(training, workspaces, null).loss();
    lastLoss = OptionalDouble.empty();
    score = loss / (conf().isMiniBatch() ? getInputMiniBatchSize() : 1) + regularization;
    return score;
  }

  @Override
  public INDArray computeScoreForExamples(double regularization, LayerWorkspaceMgr workspaces) {
    double[] losses = differentiate(false, workspaces, null).rowLosses();
    INDArray scores =
        workspaces.create(ArrayType.ACTIVATIONS, dataType, new long[] {losses.length, 1}, 'c');
    new ArrayValues(scores)
        .write(0, Arrays.stream(losses).map(l -> l + regularization).toArray(), losses.length);
    return scores;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    ColumnLayout layout = ColumnLayout.of(input);
    INDArray inputGradient =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD,
            dataType,
            new long[] {layerConf().getNIn(), layout.columns()},
            'f');
    LossPass pass = differentiate(true, workspaces, inputGradient);
    lastLoss = OptionalDouble.of(pass.loss());
    Gradient gradients = new DefaultGradient(gradientsFlattened);
    gradients.setGradientFor(WEIGHTS, gradientViews.get(WEIGHTS));
    if (hasBias()) {
      new ArrayValues(gradientViews.get(BIAS)).write(0, pass.biasGradient(), outputs());
      gradients.setGradientFor(BIAS, gradientViews.get(BIAS));
    }
    weightNoiseParams.clear();
    return new Pair<>(gradients, backpropDropOutIfPresent(layout.array(inputGradient)));
  }

  /**
   * Computes losses and gradients.
   *
   * @param inputGradient array that receives the gradient of the input's columns; null to compute
   *     only losses, without gradients of the input and the weights
   */
  private LossPass differentiate(
      boolean training, LayerWorkspaceMgr workspaces, INDArray inputGradient) {
    if (input == null || labels == null) {
      throw new IllegalStateException("No input or no labels were set on " + layerId());
    }
    ColumnLayout layout = prepare(training, workspaces);
    INDArray weights = getParamWithNoise(WEIGHTS, training, workspaces);
    INDArray columns = layout.matrix(input, dataType);
    LossPass pass = lossPass(layout, training, workspaces);
    int chunkColumns = hasAlignedLabels() ? Math.max(1, CHUNK / outputs()) : layout.columns();
    for (int first = 0; first < layout.columns(); first += chunkColumns) {
      int count = Math.min(chunkColumns, layout.columns() - first);
      INDArray chunk = slice(columns, first, count);
      INDArray delta = logits(count);
      MatrixProducts.multiply(weights, chunk, delta, 0);
      pass.differentiate(new ArrayValues(delta), first, count);
      if (inputGradient != null) {
        INDArray weightGradient = gradientViews.get(WEIGHTS);
        MatrixProducts.outer(chunk, delta, weightGradient, first > 0 ? 1 : 0);
        MatrixProducts.multiplyBack(weights, delta, slice(inputGradient, first, count));
      }
    }
    return pass;
  }

  private ColumnLayout prepare(boolean training, LayerWorkspaceMgr workspaces) {
    if (input.rank() < 2 || input.rank() > 3 || input.size(1) != layerConf().getNIn()) {
      long inputs = layerConf().getNIn();
      throw new BadInputException(
          "an input of shape %s to %s".formatted(Arrays.toString(input.shape()), layerId()),
          "[batch, %d, time] or [batch, %d]".formatted(inputs, inputs),
          "feed %d features".formatted(inputs));
    }
    applyDropOutIfNecessary(training, workspaces);
    return ColumnLayout.of(input);
  }

  private LossPass lossPass(ColumnLayout layout, boolean training, LayerWorkspaceMgr workspaces) {
    if (hasAlignedLabels()) {
      LabelColumns labelColumns = LabelColumns.of(labels, layerConf(), layout, dataType, layerId());
      return outputPass(layout, labelColumns, training, workspaces);
    }
    if (!layout.sequence()) {
      throw new BadInputException(
          "an input without time steps to " + layerId() + ", whose objective is CTC",
          "[batch, %d, time]".formatted(layerConf().getNIn()),
          "let the recurrent layer below output every time step");
    }
    return new CtcPass(
        layout,
        TimeMask.of(inputMaskArray, layout.batch(), layout.steps()),
        bias(training, workspaces),
        CtcLabels.of(labels, maskArray, layout.batch(), layerId()),
        layerId());
  }

  /** Returns whether labels are aligned with time steps. */
  private boolean hasAlignedLabels() {
    return layerConf().getObjective() != Objective.CTC;
  }

  private double[] bias(boolean training, LayerWorkspaceMgr workspaces) {
    double[] bias = new double[outputs()];
    if (hasBias()) {
      new ArrayValues(getParamWithNoise(BIAS, training, workspaces)).read(0, bias, bias.length);
    }
    return bias;
  }

  private OutputPass outputPass(
      ColumnLayout layout,
      LabelColumns labelColumns,
      boolean training,
      LayerWorkspaceMgr workspaces) {
    double[] weights = new double[outputs()];
    Arrays.setAll(
        weights,
        k -> layerConf().getOutputWeights().isEmpty() ? 1 : layerConf().getOutputWeights().get(k));
    boolean numbers = labelColumns != null && labelColumns.classNumbers();
    OutputLoss loss =
        layerConf().getObjective().loss(outputs(), ElementaryFunctions.of(dataType), numbers);
    boolean useInputMask = layout.sequence() && (maskArray == null || !hasAlignedLabels());
    INDArray mask = useInputMask ? inputMaskArray : maskArray;
    return new OutputPass(
        layout,
        loss,
        weights,
        bias(training, workspaces),
        labelColumns,
        LabelMask.of(mask, layerConf(), layout, dataType, layerId()));
  }

  private int outputs() {
    return (int) layerConf().getNOut();
  }

  /** Returns a reusable array, outside the workspaces that DL4J clears after each pass. */
  @SuppressWarnings("try")
  private INDArray logits(int columns) {
    if (logits == null || logits.columns() < columns) {
      try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
        logits = Nd4j.createUninitialized(dataType, new long[] {outputs(), columns}, 'f');
      }
    }
    return slice(logits, 0, columns);
  }

  private static INDArray slice(INDArray matrix, long first, long count) {
    return count == matrix.columns() ? matrix : matrix.get(all(), interval(first, first + count));
  }

  @Override
  public double f1Score(INDArray examples, INDArray truth) {
    if (!layerConf().getObjective().classifies()) {
      throw new UnsupportedOperationException(
          "The F1 score needs a head with CROSS_ENTROPY or BINARY_CROSS_ENTROPY, but "
              + layerId()
              + " has "
              + layerConf().getObjective());
    }
    return super.f1Score(examples, truth);
  }

  @Override
  public void computeGradientAndScore(LayerWorkspaceMgr workspaces) {
    throw new UnsupportedOperationException(
        "A head cannot be trained without its network: " + layerId());
  }

  @Override
  protected INDArray getLabels2d(LayerWorkspaceMgr workspaces, ArrayType type) {
    throw new UnsupportedOperationException("A head does not reshape its labels: " + layerId());
  }
}
