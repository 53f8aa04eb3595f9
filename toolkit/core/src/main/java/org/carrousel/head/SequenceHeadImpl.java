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
 * A {@link SequenceHead} at work in a network.
 *
 * <p>One product gives the logits of all time steps, gradients take their place, and two more give
 * those of weights and input. Where there are very many classes, this is done part by part, so that
 * memory holds some time steps at once and not all.
 */
final class SequenceHeadImpl extends BaseOutputLayer<SequenceHead> {
  private static final String WEIGHTS = DefaultParamInitializer.WEIGHT_KEY;
  private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

  /** Logits that training holds at once, if that is a time step of a row or more. */
  private static final int PART = 1 << 24;

  private transient INDArray logits;
  private transient String id;

  /** That of the gradients just computed; DL4J asks for it next. */
  private transient OptionalDouble knownLoss = OptionalDouble.empty();

  SequenceHeadImpl(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  /** Makes DL4J give back the one time step of a stream as it was fed, without a time axis. */
  @Override
  public Type type() {
    return Type.RECURRENT;
  }

  @Override
  public int numLabels() {
    return outputs();
  }

  /** Put together once: every pass hands it on, for messages. */
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
    knownLoss = OptionalDouble.empty();
  }

  @Override
  public void setLabels(INDArray labels) {
    super.setLabels(labels);
    knownLoss = OptionalDouble.empty();
  }

  /** DL4J clears all masks by setting null. */
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
    INDArray answers =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, dataType, new long[] {outputs(), layout.columns()}, 'f');
    MatrixProducts.multiply(weights, layout.matrix(input, dataType), answers, 0);
    outputPass(layout, null, training, workspaces).answer(new ArrayValues(answers));
    return layout.arrangement(answers);
  }

  @Override
  public double computeScore(
      double regularization, boolean training, LayerWorkspaceMgr workspaces) {
    double loss =
        knownLoss.isPresent()
            ? knownLoss.getAsDouble()
            : differentiate(training, workspaces, null).loss();
    knownLoss = OptionalDouble.empty();
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
    INDArray below =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD,
            dataType,
            new long[] {layerConf().getNIn(), layout.columns()},
            'f');
    LossPass pass = differentiate(true, workspaces, below);
    knownLoss = OptionalDouble.of(pass.loss());
    Gradient gradients = new DefaultGradient(gradientsFlattened);
    gradients.setGradientFor(WEIGHTS, gradientViews.get(WEIGHTS));
    if (hasBias()) {
      new ArrayValues(gradientViews.get(BIAS)).write(0, pass.biasGradient(), outputs());
      gradients.setGradientFor(BIAS, gradientViews.get(BIAS));
    }
    weightNoiseParams.clear();
    return new Pair<>(gradients, backpropDropOutIfPresent(layout.arrangement(below)));
  }

  /**
   * Losses and gradients.
   *
   * @param below receives the gradient of the input's columns; null if only losses are wanted, then
   *     the gradients of the parameters are left as they are
   */
  private LossPass differentiate(boolean training, LayerWorkspaceMgr workspaces, INDArray below) {
    if (input == null || labels == null) {
      throw new IllegalStateException("No input or no labels were set on " + layerId());
    }
    ColumnLayout layout = prepare(training, workspaces);
    INDArray weights = getParamWithNoise(WEIGHTS, training, workspaces);
    INDArray columns = layout.matrix(input, dataType);
    LossPass pass = lossPass(layout, training, workspaces);
    int most = aligned() ? Math.max(1, PART / outputs()) : layout.columns();
    for (int first = 0; first < layout.columns(); first += most) {
      int count = Math.min(most, layout.columns() - first);
      INDArray read = part(columns, first, count);
      INDArray delta = logits(count);
      MatrixProducts.multiply(weights, read, delta, 0);
      pass.differentiate(new ArrayValues(delta), first, count);
      if (below != null) {
        INDArray ofWeights = gradientViews.get(WEIGHTS);
        MatrixProducts.outer(read, delta, ofWeights, first > 0 ? 1 : 0);
        MatrixProducts.multiplyBack(weights, delta, part(below, first, count));
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
          "feed as many features as the head has inputs");
    }
    applyDropOutIfNecessary(training, workspaces);
    return ColumnLayout.of(input);
  }

  private LossPass lossPass(ColumnLayout layout, boolean training, LayerWorkspaceMgr workspaces) {
    if (aligned()) {
      LabelColumns truth = LabelColumns.of(labels, layerConf(), layout, dataType, layerId());
      return outputPass(layout, truth, training, workspaces);
    }
    if (!layout.sequence()) {
      throw new BadInputException(
          "an input without time steps to " + layerId() + ", which minimises CTC",
          "[batch, %d, time]".formatted(layerConf().getNIn()),
          "let the recurrent layer below answer at every time step");
    }
    return new CtcPass(
        layout,
        TimeMask.of(inputMaskArray, layout.batch(), layout.steps()),
        bias(training, workspaces),
        CtcLabels.of(labels, maskArray, layout.batch(), layerId()),
        layerId());
  }

  /** Whether time steps have labels of their own, of which a mask tells. */
  private boolean aligned() {
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
      ColumnLayout layout, LabelColumns truth, boolean training, LayerWorkspaceMgr workspaces) {
    double[] weights = new double[outputs()];
    Arrays.setAll(
        weights,
        k -> layerConf().getOutputWeights().isEmpty() ? 1 : layerConf().getOutputWeights().get(k));
    boolean numbers = truth != null && truth.classNumbers();
    OutputLoss loss =
        layerConf().getObjective().loss(outputs(), ElementaryFunctions.of(dataType), numbers);
    boolean ofInput = layout.sequence() && (maskArray == null || !aligned());
    INDArray mask = ofInput ? inputMaskArray : maskArray;
    return new OutputPass(
        layout,
        loss,
        weights,
        bias(training, workspaces),
        truth,
        LabelMask.of(mask, layerConf(), layout, dataType, layerId()));
  }

  private int outputs() {
    return (int) layerConf().getNOut();
  }

  /** Outside of the workspaces that DL4J empties after each pass, to be used again. */
  @SuppressWarnings("try")
  private INDArray logits(int columns) {
    if (logits == null || logits.columns() < columns) {
      try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
        logits = Nd4j.createUninitialized(dataType, new long[] {outputs(), columns}, 'f');
      }
    }
    return part(logits, 0, columns);
  }

  private static INDArray part(INDArray matrix, long first, long count) {
    return count == matrix.columns() ? matrix : matrix.get(all(), interval(first, first + count));
  }

  @Override
  public double f1Score(INDArray examples, INDArray truth) {
    if (!layerConf().getObjective().classifies()) {
      throw new UnsupportedOperationException(
          "The F1 score is one of classes, and "
              + layerId()
              + " answers with numbers"
              + " or has labels that are not aligned");
    }
    return super.f1Score(examples, truth);
  }

  @Override
  public void computeGradientAndScore(LayerWorkspaceMgr workspaces) {
    throw new UnsupportedOperationException(
        "A head is trained with the network it belongs to, not by itself: " + layerId());
  }

  @Override
  protected INDArray getLabels2d(LayerWorkspaceMgr workspaces, ArrayType type) {
    throw new UnsupportedOperationException("A head reads its labels in place: " + layerId());
  }
}
