package org.carrousel.recurrent;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carrousel.array.NativeMemory;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.dl4j.SideInputs;
import org.carrousel.dl4j.TimeMajor;
import org.carrousel.engine.CellState;
import org.carrousel.engine.Direction;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.BaseRecurrentLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Running {@link RecurrentLayer}. */
final class RecurrentLayerImpl extends BaseRecurrentLayer<RecurrentLayer> implements SideInputs {
  private static final Set<String> RECURRENT_WEIGHTS =
      Set.of(ParameterBlock.RECURRENT_WEIGHTS, ParameterBlock.CANDIDATE_WEIGHTS);

  /** Separate from inference, which may run between the two passes of a training step. */
  private final transient Map<Direction, DirectionRunner> training = new EnumMap<>(Direction.class);

  private final transient Map<Direction, DirectionRunner> inference =
      new EnumMap<>(Direction.class);

  private final transient Map<Direction, Map<String, String>> names =
      new EnumMap<>(Direction.class);

  private final transient RecurrentDropout recurrentDropout;
  private final transient WeightDropout weightDropout;
  private final transient InitialState initialState = new InitialState();
  private transient LayerOutput outputs;

  /** Whether a stateful layer carries its state in inference, too. */
  private transient boolean carriesInInference;

  private transient boolean skipsInputGradient;

  RecurrentLayerImpl(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
    this.recurrentDropout = new RecurrentDropout(layerConf().getRecurrentDropout(), dataType);
    this.weightDropout = new WeightDropout(layerConf().getWeightDropout());
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public Type type() {
    return layerConf().isLastStepOnly() ? Type.FEED_FORWARD : Type.RECURRENT;
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    setMaskArray(mask);
    this.maskState = state;
    return new Pair<>(layerConf().isLastStepOnly() ? null : mask, state);
  }

  /** Sets the initial hidden state (number 0) or the initial memory cell (number 1). */
  @Override
  public void setSideInput(int number, INDArray array) {
    refuseBidirectional("an initial state as an input");
    initialState.set(number, array.castTo(dataType));
  }

  /** Does nothing: a state has no time steps. */
  @Override
  public void setSideMask(int number, INDArray mask) {}

  @Override
  public List<INDArray> sideGradients() {
    return initialState.gradients();
  }

  @Override
  public void clear() {
    super.clear();
    initialState.clear();
  }

  @Override
  public INDArray activate(boolean train, LayerWorkspaceMgr workspaces) {
    if (!layerConf().isStateful() || !(train || carriesInInference)) {
      return read(Map.of(), train, false, workspaces).array();
    }
    LayerOutput read = read(tBpttStateMap, train, false, workspaces);
    StateMap.write(read.forward().last(), tBpttStateMap);
    return read.array();
  }

  void carryInInference(boolean carry) {
    this.carriesInInference = carry;
  }

  /** Turns the gradient with respect to the layer's input off. */
  void skipInputGradient() {
    this.skipsInputGradient = true;
  }

  @Override
  public INDArray rnnTimeStep(INDArray sequence, LayerWorkspaceMgr workspaces) {
    refuseBidirectional("step-by-step inference (rnnTimeStep)");
    setInput(sequence, workspaces);
    LayerOutput read = read(stateMap, false, false, workspaces);
    StateMap.write(read.forward().last(), stateMap);
    return read.array();
  }

  @Override
  public INDArray rnnActivateUsingStoredState(
      INDArray sequence, boolean train, boolean store, LayerWorkspaceMgr workspaces) {
    refuseBidirectional("truncated backpropagation through time");
    refuseLastStep();
    setInput(sequence, workspaces);
    LayerOutput read = read(tBpttStateMap, train, true, workspaces);
    if (store) {
      StateMap.write(read.forward().last(), tBpttStateMap);
    }
    return read.array();
  }

  @Override
  public void rnnClearPreviousState() {
    super.rnnClearPreviousState();
    recurrentDropout.forget();
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    return tbpttBackpropGradient(epsilon, 0, workspaces);
  }

  @Override
  public Pair<Gradient, INDArray> tbpttBackpropGradient(
      INDArray epsilon, int steps, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    if (outputs == null) {
      read(Map.of(), true, false, workspaces);
    }
    int limit = steps > 0 ? steps : Integer.MAX_VALUE;
    INDArray gradient =
        layerConf().isLastStepOnly()
            ? epsilon.castTo(dataType)
            : TimeMajor.of(permuteIfNWC(epsilon), dataType);
    Gradient parameterGradients = new DefaultGradient(gradientsFlattened);
    INDArray inputGradient = null;
    for (Direction direction : RecurrentParamInitializer.directions(layerConf())) {
      INDArray share = outputs.gradient(direction, gradient, layerConf().getBidirection());
      Map<String, INDArray> views = new LinkedHashMap<>();
      keys(direction).forEach((key, name) -> views.put(key, gradientViews.get(name)));
      boolean last = layerConf().isLastStepOnly();
      DirectionRunner runner = training.get(direction);
      INDArray below =
          skipsInputGradient
              ? null
              : runner.inputGradient(inputGradient == null, input.size(0), steps(), workspaces);
      SequenceComputation computation = runner.computation();
      computation.backward(last ? null : share, last ? share : null, limit, views, below);
      if (weightDropout.isActive()) {
        recurrentWeights(direction)
            .forEach((k, name) -> weightDropout.backward(name, views.get(k)));
      }
      initialState.storeGradient(computation, workspaces);
      keys(direction)
          .forEach((key, name) -> parameterGradients.setGradientFor(name, views.get(key)));
      inputGradient = inputGradient == null ? below : inputGradient.addi(below);
    }
    outputs = null;
    if (inputGradient == null) {
      return new Pair<>(parameterGradients, null);
    }
    INDArray below = backpropDropOutIfPresent(permuteIfNWC(inputGradient.permute(1, 0, 2)));
    return new Pair<>(parameterGradients, below);
  }

  /**
   * Runs the forward pass of all directions.
   *
   * @param state state before the first time step, as DL4J stores it; empty for the side inputs, or
   *     zeros without side inputs
   * @param piece whether the input is a piece of longer sequences, which share one dropout
   */
  private LayerOutput read(
      Map<String, INDArray> state, boolean train, boolean piece, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    NativeMemory.check();
    applyDropOutIfNecessary(train, workspaces);
    checkInput();
    INDArray sequence = TimeMajor.of(permuteIfNWC(input), dataType);
    long batch = sequence.size(1);
    TimeMask mask = TimeMask.of(maskArray, (int) batch, (int) sequence.size(2));
    CellState initial =
        state.isEmpty()
            ? initialState.state(layerConf().getCell(), (int) layerConf().getNOut())
            : StateMap.read(state, batch);
    // DL4J would reuse the noisy weights of the last pass; the engine keeps those it needs.
    weightNoiseParams.clear();
    INDArray direct =
        LayerOutput.direct(layerConf(), dataType, batch, sequence.size(2), workspaces);
    Map<Direction, DirectionOutput> directionOutputs = new EnumMap<>(Direction.class);
    for (Direction direction : RecurrentParamInitializer.directions(layerConf())) {
      Map<String, INDArray> parameters = new LinkedHashMap<>();
      keys(direction)
          .forEach((key, name) -> parameters.put(key, getParamWithNoise(name, train, workspaces)));
      if (train && weightDropout.isActive()) {
        recurrentWeights(direction)
            .forEach((k, name) -> parameters.put(k, weightDropout.draw(name, parameters.get(k))));
      }
      DirectionRunner runner = runner(direction, train);
      INDArray hidden = hiddenStates(direction, runner, direct, sequence);
      INDArray dropout = dropout(train, piece, batch);
      runner.computation().forward(sequence, mask, initial, dropout, parameters, hidden);
      directionOutputs.put(direction, new DirectionOutput(hidden, runner.computation()));
    }
    LayerOutput read = LayerOutput.of(directionOutputs, layerConf(), mask, direct, workspaces);
    outputs = train ? read : outputs;
    return read;
  }

  /** Returns the array for a direction's hidden states; null if only the last one is needed. */
  private INDArray hiddenStates(
      Direction direction, DirectionRunner runner, INDArray direct, INDArray sequence) {
    if (layerConf().isLastStepOnly()) {
      return null;
    }
    return direct == null
        ? runner.hiddenStates(sequence.size(1), sequence.size(2))
        : LayerOutput.part(direct, direction, layerConf().getBidirection());
  }

  private INDArray dropout(boolean train, boolean piece, long batch) {
    if (!train) {
      return null;
    }
    long width = layerConf().getCell().recurrent((int) layerConf().getNOut());
    return piece ? recurrentDropout.carry(batch, width) : recurrentDropout.draw(batch, width);
  }

  private DirectionRunner runner(Direction direction, boolean train) {
    return (train ? training : inference)
        .computeIfAbsent(direction, d -> new DirectionRunner(layerConf(), dataType, d, train));
  }

  /** Returns the names in DL4J's parameter table by the keys of the cell. */
  private Map<String, String> keys(Direction direction) {
    return names.computeIfAbsent(direction, this::newKeys);
  }

  private Map<String, String> newKeys(Direction direction) {
    Map<String, String> keys = new LinkedHashMap<>();
    layerConf()
        .getCell()
        .parameters((int) layerConf().getNIn(), (int) layerConf().getNOut())
        .forEach(
            block -> keys.put(block.key(), RecurrentParamInitializer.key(direction, block.key())));
    return keys;
  }

  /** Returns the names of the weights that weight dropout applies to, by the keys of the cell. */
  private Map<String, String> recurrentWeights(Direction direction) {
    Map<String, String> weights = new LinkedHashMap<>(keys(direction));
    weights.keySet().retainAll(RECURRENT_WEIGHTS);
    return weights;
  }

  private long steps() {
    return input.size(getDataFormat() == RNNFormat.NWC ? 1 : 2);
  }

  private void checkInput() {
    int features = getDataFormat() == RNNFormat.NWC ? 2 : 1;
    if (input.rank() != 3 || input.size(features) != layerConf().getNIn()) {
      throw new BadInputException(
          "an input of shape " + Arrays.toString(input.shape()) + " to " + layerId(),
          "[batch, " + layerConf().getNIn() + ", time]",
          "use sequences with " + layerConf().getNIn() + " features per time step");
    }
  }

  private void refuseBidirectional(String use) {
    if (layerConf().getBidirection() != Bidirection.NONE) {
      throw new BadInputException(
          use + " with a bidirectional layer " + layerId(),
          "a layer without a backward direction, which needs the whole sequence",
          "use whole sequences, or a layer with Bidirection.NONE");
    }
  }

  private void refuseLastStep() {
    if (layerConf().isLastStepOnly()) {
      throw new BadInputException(
          "truncated backpropagation through time with a layer that outputs only its last step "
              + layerId(),
          "an output at every time step: otherwise each piece of a sequence would be trained on"
              + " the label of the whole sequence",
          "use BackpropType.Standard, or lastStepOnly(false) and a mask over the time steps without"
              + " a label");
    }
  }
}
