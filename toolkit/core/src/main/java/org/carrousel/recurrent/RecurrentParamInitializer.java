package org.carrousel.recurrent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.cell.ParameterBlock.Role;
import org.carrousel.engine.Direction;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Order of a {@link RecurrentLayer}'s parameters in the network's parameter vector, and their
 * initial values. The parameters of the backward direction come last.
 */
final class RecurrentParamInitializer implements ParamInitializer {
  static final RecurrentParamInitializer INSTANCE = new RecurrentParamInitializer();

  private RecurrentParamInitializer() {}

  /** Returns the name in DL4J's parameter table of a direction's block. */
  static String key(Direction direction, String key) {
    return direction == Direction.FORWARD ? key : "backward" + key;
  }

  static List<Direction> directions(RecurrentLayer layer) {
    return layer.getBidirection() == Bidirection.NONE
        ? List.of(Direction.FORWARD)
        : List.of(Direction.FORWARD, Direction.BACKWARD);
  }

  private static Map<String, ParameterBlock> blocks(Layer layer) {
    RecurrentLayer recurrent = (RecurrentLayer) layer;
    Map<String, ParameterBlock> blocks = new LinkedHashMap<>();
    for (Direction direction : directions(recurrent)) {
      recurrent
          .getCell()
          .parameters((int) recurrent.getNIn(), (int) recurrent.getNOut())
          .forEach(block -> blocks.put(key(direction, block.key()), block));
    }
    return blocks;
  }

  @Override
  public long numParams(NeuralNetConfiguration configuration) {
    return numParams(configuration.getLayer());
  }

  @Override
  public long numParams(Layer layer) {
    return blocks(layer).values().stream().mapToLong(ParameterBlock::size).sum();
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    return new ArrayList<>(blocks(layer).keySet());
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> isWeightParam(layer, key)).toList();
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> isBiasParam(layer, key)).toList();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return !isBiasParam(layer, key);
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return blocks(layer).get(key).role() == Role.BIAS;
  }

  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration configuration, INDArray vector, boolean initialize) {
    RecurrentLayer layer = (RecurrentLayer) configuration.getLayer();
    Map<String, INDArray> views = views(layer, vector);
    Map<String, ParameterBlock> blocks = blocks(layer);
    for (String key : views.keySet()) {
      configuration.addVariable(key);
      if (initialize) {
        initialize(layer, blocks.get(key), views.get(key));
      }
    }
    return views;
  }

  /** Uses fan-in and fan-out of DL4J's LSTM, so that the same seed gives the same weights. */
  private static void initialize(RecurrentLayer layer, ParameterBlock block, INDArray view) {
    if (block.role() == Role.BIAS) {
      double[] values = block.initial().stream().mapToDouble(Double::doubleValue).toArray();
      view.assign(Nd4j.createFromArray(values).castTo(view.dataType()).reshape(view.shape()));
      return;
    }
    boolean recurrent = block.role() == Role.RECURRENT && layer.getWeightInitFnRecurrent() != null;
    IWeightInit initialization =
        recurrent ? layer.getWeightInitFnRecurrent() : layer.getWeightInitFn();
    initialization.init(
        (double) layer.getNOut(),
        (double) (layer.getNIn() + layer.getNOut()),
        view.shape(),
        IWeightInit.DEFAULT_WEIGHT_INIT_ORDER,
        view.reshape('f', new long[] {view.length()}));
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration configuration, INDArray vector) {
    return views(configuration.getLayer(), vector);
  }

  private static Map<String, INDArray> views(Layer layer, INDArray vector) {
    Map<String, INDArray> views = new LinkedHashMap<>();
    INDArray flat = vector.reshape(vector.length());
    long from = 0;
    for (Map.Entry<String, ParameterBlock> entry : blocks(layer).entrySet()) {
      ParameterBlock block = entry.getValue();
      INDArray view = flat.get(NDArrayIndex.interval(from, from + block.size()));
      views.put(entry.getKey(), view.reshape('f', block.rows(), block.columns()));
      from += block.size();
    }
    return views;
  }
}
