package org.carrousel.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Parameter initializer of layers that have only weight matrices, which are contiguous in the
 * network's parameter vector.
 *
 * @param of returns the matrices of a layer
 */
public record WeightParamInitializer(Function<Layer, List<WeightMatrix>> of)
    implements ParamInitializer {
  @Override
  public long numParams(NeuralNetConfiguration configuration) {
    return numParams(configuration.getLayer());
  }

  @Override
  public long numParams(Layer layer) {
    return of.apply(layer).stream().mapToLong(WeightMatrix::size).sum();
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    return of.apply(layer).stream().map(WeightMatrix::key).toList();
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return paramKeys(layer);
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return List.of();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return true;
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return false;
  }

  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration configuration, INDArray vector, boolean initialize) {
    FeedForwardLayer layer = (FeedForwardLayer) configuration.getLayer();
    Map<String, INDArray> views = views(layer, vector);
    for (WeightMatrix matrix : of.apply(layer)) {
      configuration.addVariable(matrix.key());
      if (initialize) {
        INDArray view = views.get(matrix.key());
        layer
            .getWeightInitFn()
            .init(
                matrix.fanIn(),
                matrix.fanOut(),
                view.shape(),
                IWeightInit.DEFAULT_WEIGHT_INIT_ORDER,
                view.reshape('f', new long[] {view.length()}));
      }
    }
    return views;
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration configuration, INDArray vector) {
    return views(configuration.getLayer(), vector);
  }

  private Map<String, INDArray> views(Layer layer, INDArray vector) {
    Map<String, INDArray> views = new LinkedHashMap<>();
    INDArray flat = vector.reshape(vector.length());
    long from = 0;
    for (WeightMatrix matrix : of.apply(layer)) {
      INDArray view = flat.get(NDArrayIndex.interval(from, from + matrix.size()));
      views.put(matrix.key(), view.reshape('f', matrix.rows(), matrix.columns()));
      from += matrix.size();
    }
    return views;
  }
}
