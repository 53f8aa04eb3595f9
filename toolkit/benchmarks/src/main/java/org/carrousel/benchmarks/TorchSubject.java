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
 * Libtorch through DJL: torch's own {@code lstm} and {@code linear}, its automatic gradient, and
 * DJL's Adam, which is a handful of torch's operations a parameter.
 *
 * <p>Called below DJL's LSTM block, which hands the weights of a bidirectional layer to torch in
 * another order than torch expects.
 */
final class TorchSubject implements Subject {
  static final String ENGINE = "PyTorch";

  private final Workload problem;
  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), ENGINE);
  private final Engine engine = Engine.getEngine(ENGINE);
  private final Optimizer adam =
      Adam.builder().optLearningRateTracker(Tracker.fixed((float) BenchmarkNetworks.LEARNING_RATE)).build();
  private final NDList recurrent;
  private final NDList head;
  private final NDArray inputs;
  private final NDArray targets;
  private final NDArray step;
  private final NDArray zeros;
  private NDList state;

  TorchSubject(Workload problem) {
    WorkloadShape shape = problem.shape();
    this.problem = problem;
    TorchParameters parameters = new TorchParameters(manager, problem);
    this.recurrent = parameters.recurrent();
    this.head = parameters.head();
    this.inputs = array(problem.inputs(), shape.time(), shape.batch(), shape.inputs());
    this.targets = array(problem.targets(), shape.time(), shape.batch(), 1);
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
      // Summed over time steps as DL4J does: then Adam's epsilon weighs as much here as there.
      gradients.backward(error.square().sum().div(problem.shape().batch()));
    }
    update(recurrent, "recurrent");
    update(head, "head");
  }

  /** Outside the scope of a step's arrays, because Adam keeps the means that it creates here. */
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
      return problem.loss(linear(lstm(inputs, new NDList(zeros, zeros)).head()).toFloatArray());
    }
  }

  /** Output of every step, last hidden state, last cell state. */
  private NDList lstm(NDArray sequence, NDList from) {
    WorkloadShape shape = problem.shape();
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
