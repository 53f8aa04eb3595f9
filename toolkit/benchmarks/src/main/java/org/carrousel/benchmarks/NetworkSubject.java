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

/** DL4J network with our layers or stock layers. */
final class NetworkSubject implements Subject {
  /** System properties that our layers read in their first pass. */
  private static final List<String> PROPERTIES = List.of(Engines.PROPERTY);

  private final Workload workload;
  private final MultiLayerNetwork network;
  private final Map<String, String> properties;
  private final INDArray features;
  private final INDArray labels;
  private final INDArray step;
  private final NetworkStream stream;
  private final float[] values;

  /** Copies the workload's initial weights into the network. */
  private NetworkSubject(
      Workload workload,
      MultiLayerNetwork network,
      Map<String, String> properties,
      boolean streams) {
    WorkloadShape shape = workload.shape();
    this.workload = workload;
    this.network = network;
    this.properties = properties;
    // Time-major memory, as in torch; the permuted view has DL4J's axes.
    this.features =
        Nd4j.create(
                workload.inputs(), new long[] {shape.inputs(), shape.batch(), shape.time()}, 'f')
            .permute(1, 0, 2);
    this.labels =
        Nd4j.create(workload.targets(), new long[] {1, shape.batch(), shape.time()}, 'f')
            .permute(1, 0, 2);
    this.step = features.tensorAlongDimension(0, 0, 1).dup();
    network.setParams(workload.initial().params());
    this.stream = streams ? StreamingNetwork.of(network).stream() : null;
    this.values = step.dup('c').data().asFloat();
  }

  /** Creates our layers on the preferred engine; a batch of one row streams without ND4J. */
  static NetworkSubject ours(Workload workload) {
    boolean streams = workload.shape().batch() == 1;
    return new NetworkSubject(workload, full(workload), Map.of(), streams);
  }

  /** Creates our layers in mixed precision. */
  static NetworkSubject oursInBfloat16(Workload workload) {
    MultiLayerNetwork network = BenchmarkNetworks.ours(workload.shape(), Precision.BFLOAT16, 0);
    return new NetworkSubject(workload, network, Map.of(), false);
  }

  /**
   * Creates our layers.
   *
   * @param properties system properties that choose the engine
   */
  static NetworkSubject ours(Workload workload, Map<String, String> properties) {
    return new NetworkSubject(workload, full(workload), properties, false);
  }

  private static MultiLayerNetwork full(Workload workload) {
    return BenchmarkNetworks.ours(workload.shape(), Precision.FULL, 0);
  }

  /** Creates DL4J's own layers. */
  static NetworkSubject stock(Workload workload) {
    return new NetworkSubject(
        workload, BenchmarkNetworks.stock(workload.shape(), 0), Map.of(), false);
  }

  /** Returns one ND4J thread, because our layers use their own thread pool. */
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
    return workload.loss(timeMajor.data().asFloat());
  }

  @Override
  public void close() {
    network.close();
  }
}
