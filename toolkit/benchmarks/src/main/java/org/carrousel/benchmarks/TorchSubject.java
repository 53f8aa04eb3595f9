package org.carrousel.benchmarks;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/**
 * Libtorch through DJL: torch's {@code lstm}, {@code linear} and autograd, and DJL's Adam, which
 * calls a few torch operations per parameter.
 *
 * <p>It does not use DJL's LSTM block, which passes the weights of a bidirectional layer to torch
 * in a wrong order.
 */
final class TorchSubject implements Subject {
  static final String ENGINE = "PyTorch";

  private final Workload workload;
  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), ENGINE);
  private final Engine engine = Engine.getEngine(ENGINE);
  private final Optimizer adam =
      Adam.builder()
          .optLearningRateTracker(Tracker.fixed((float) BenchmarkNetworks.LEARNING_RATE))
          .build();
  private final NDList recurrent;
  private final NDList head;
  private final NDArray inputs;
  private final NDArray targets;
  private final NDArray step;
  private final NDArray zeros;
  private NDList state;

  TorchSubject(Workload workload) {
    WorkloadShape shape = workload.shape();
    this.workload = workload;
    TorchParameters parameters = new TorchParameters(manager, workload);
    this.recurrent = parameters.recurrent();
    this.head = parameters.head();
    this.inputs = array(workload.inputs(), shape.time(), shape.batch(), shape.inputs());
    this.targets = array(workload.targets(), shape.time(), shape.batch(), 1);
    this.step = inputs.get("0:1").duplicate();
    this.zeros =
        manager.zeros(
            shape((long) shape.layers() * shape.directions(), shape.batch(), shape.units()));
    this.state = new NDList(zeros.duplicate(), zeros.duplicate());
  }

  private NDArray array(float[] values, long... shape) {
    return manager.create(values, shape(shape));
  }

  private static ai.djl.ndarray.types.Shape shape(long... sizes) {
    return new ai.djl.ndarray.types.Shape(sizes);
  }

  @Override
  public void prepare(int threads) {
    JniUtils.setNumThreads(threads);
  }

  @Override
  public void train() {
    try (NDScope arrays = new NDScope();
        GradientCollector gradients = engine.newGradientCollector()) {
      arrays.suppressNotUsedWarning();
      NDArray error = linear(lstm(inputs, new NDList(zeros, zeros)).head()).sub(targets);
      // DL4J sums over time steps, too; the gradients' scale matters because of Adam's epsilon.
      gradients.backward(error.square().sum().div(workload.shape().batch()));
    }
    update(recurrent, "recurrent");
    update(head, "head");
  }

  /** Called outside of the step's NDScope, because Adam creates arrays here that it keeps. */
  private void update(NDList parameters, String name) {
    for (int i = 0; i < parameters.size(); i++) {
      NDArray parameter = parameters.get(i);
      if (parameter.hasGradient()) {
        try (NDArray gradient = parameter.getGradient()) {
          adam.update(name + i, parameter, gradient);
        }
      }
    }
  }

  @Override
  public void infer() {
    try (NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      linear(lstm(inputs, new NDList(zeros, zeros)).head());
    }
  }

  @Override
  public void stream() {
    NDList before = state;
    try (NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      NDList read = lstm(step, before);
      linear(read.head());
      state = read.subNDList(1);
      NDScope.unregister(state);
    }
    before.close();
  }

  @Override
  public double loss() {
    try (NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      return workload.loss(linear(lstm(inputs, new NDList(zeros, zeros)).head()).toFloatArray());
    }
  }

  /** Returns the output of every time step, the last hidden state and the last cell state. */
  private NDList lstm(NDArray sequence, NDList from) {
    WorkloadShape shape = workload.shape();
    boolean training = JniUtils.isGradMode();
    return sequence
        .getNDArrayInternal()
        .lstm(
            sequence,
            from,
            recurrent,
            true,
            shape.layers(),
            0,
            training,
            shape.bidirectional(),
            false);
  }

  private NDArray linear(NDArray states) {
    return states.getNDArrayInternal().linear(states, head.get(0), head.get(1)).singletonOrThrow();
  }

  @Override
  public void close() {
    state.close();
    manager.close();
  }
}
