package org.carrousel.benchmarks;

import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.engine.Engines;
import org.carrousel.engine.Precision;
import org.carrousel.stream.NetworkStream;
import org.carrousel.stream.StreamingNetwork;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A DL4J network, of our layers or of stock ones. */
final class NetworkSubject implements Subject {
  /** Read by our layers when they first compute. */
  private static final List<String> PROPERTIES = List.of(Engines.PROPERTY);

  private final Workload problem;
  private final MultiLayerNetwork network;
  private final Map<String, String> properties;
  private final INDArray features;
  private final INDArray labels;
  private final INDArray step;
  private final NetworkStream stream;
  private final float[] values;

  /** Takes the problem's initial weights over into the network. */
  private NetworkSubject(
      Workload problem, MultiLayerNetwork network, Map<String, String> properties, boolean streams) {
    WorkloadShape shape = problem.shape();
    this.problem = problem;
    this.network = network;
    this.properties = properties;
    // Memory in the order of time steps, as torch has it; DL4J's axes are a view of it.
    this.features =
        Nd4j.create(problem.inputs(), new long[] {shape.inputs(), shape.batch(), shape.time()}, 'f')
            .permute(1, 0, 2);
    this.labels =
        Nd4j.create(problem.targets(), new long[] {1, shape.batch(), shape.time()}, 'f')
            .permute(1, 0, 2);
    this.step = features.tensorAlongDimension(0, 0, 1).dup();
    network.setParams(problem.initial().params());
    this.stream = streams ? StreamingNetwork.of(network).stream() : null;
    this.values = step.dup('c').data().asFloat();
  }

  /** Our layers on the preferred engine. A single row's time steps are fed to a stream. */
  static NetworkSubject ours(Workload problem) {
    boolean streams = problem.shape().batch() == 1;
    return new NetworkSubject(problem, full(problem), Map.of(), streams);
  }

  /** Our layers in mixed precision. */
  static NetworkSubject oursInBfloat16(Workload problem) {
    MultiLayerNetwork network = BenchmarkNetworks.ours(problem.shape(), Precision.BFLOAT16, 0);
    return new NetworkSubject(problem, network, Map.of(), false);
  }

  /**
   * Our layers.
   *
   * @param properties system properties that choose the engine
   */
  static NetworkSubject ours(Workload problem, Map<String, String> properties) {
    return new NetworkSubject(problem, full(problem), properties, false);
  }

  private static MultiLayerNetwork full(Workload problem) {
    return BenchmarkNetworks.ours(problem.shape(), Precision.FULL, 0);
  }

  /** DL4J's own layers. */
  static NetworkSubject stock(Workload problem) {
    return new NetworkSubject(problem, BenchmarkNetworks.stock(problem.shape(), 0), Map.of(), false);
  }

  /** Our layers share their work out themselves, beside which ND4J's threads are in the way. */
  @Override
  public List<Integer> threads() {
    return List.of(1);
  }

  @Override
  public void prepare(int threads) {
    for (String name : PROPERTIES) {
      if (properties.containsKey(name)) {
        System.setProperty(name, properties.get(name));
      } else {
        System.clearProperty(name);
      }
    }
    Backend.threads(threads);
  }

  @Override
  public void train() {
    network.fit(features, labels);
  }

  @Override
  public void infer() {
    network.output(features);
  }

  @Override
  public void stream() {
    if (stream == null) {
      network.rnnTimeStep(step);
    } else {
      stream.step(values);
    }
  }

  @Override
  public double loss() {
    INDArray timeMajor = network.output(features).permute(2, 0, 1).dup('c');
    return problem.loss(timeMajor.data().asFloat());
  }

  @Override
  public void close() {
    network.close();
  }
}
