package org.carrousel.training;

import java.util.Map;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Parameter updates that reuse the views of the gradient and the parameters that DL4J's updaters
 * already hold.
 *
 * <p>DL4J 1.0.0-M2.1 does not recognize a network's own gradient and creates views of every
 * parameter twice per step (docs/decisions, 021). The results are the same to the last bit, except
 * Adam, which is computed in Java and agrees to float precision.
 */
public final class InPlaceUpdater {
  private InPlaceUpdater() {}

  /** Installs this updater in a network, for all later calls of {@code fit}; keeps its state. */
  public static void use(MultiLayerNetwork network) {
    var updater = network.getUpdater(false);
    if (!(updater instanceof LayersUpdater)) {
      INDArray state = updater == null ? null : updater.getStateViewArray();
      network.setUpdater(new LayersUpdater(network, state));
    }
  }

  /** Installs this updater in a network, for all later calls of {@code fit}; keeps its state. */
  public static void use(ComputationGraph network) {
    var updater = network.getUpdater(false);
    if (!(updater instanceof GraphUpdater)) {
      INDArray state = updater == null ? null : updater.getStateViewArray();
      network.setUpdater(new GraphUpdater(network, state));
    }
  }

  private static final class LayersUpdater extends MultiLayerUpdater {
    LayersUpdater(MultiLayerNetwork network, INDArray state) {
      super(network, state);
      getUpdaterBlocks().forEach(FloatAdam::install);
    }

    @Override
    public synchronized void update(
        Gradient gradient, int iteration, int epoch, int rows, LayerWorkspaceMgr workspaces) {
      boolean own = gradient == network.gradient();
      Gradient known = own ? new OwnGradient(gradient, getFlattenedGradientsView()) : gradient;
      super.update(known, iteration, epoch, rows, workspaces);
    }

    @Override
    protected void divideByMinibatch(boolean external, Gradient gradient, int rows) {
      if (rows > 1) {
        super.divideByMinibatch(external, gradient, rows);
      }
    }
  }

  private static final class GraphUpdater extends ComputationGraphUpdater {
    GraphUpdater(ComputationGraph network, INDArray state) {
      super(network, state);
      getUpdaterBlocks().forEach(FloatAdam::install);
    }

    @Override
    public synchronized void update(
        Gradient gradient, int iteration, int epoch, int rows, LayerWorkspaceMgr workspaces) {
      boolean own = gradient == network.gradient();
      Gradient known = own ? new OwnGradient(gradient, getFlattenedGradientsView()) : gradient;
      super.update(known, iteration, epoch, rows, workspaces);
    }

    @Override
    protected void divideByMinibatch(boolean external, Gradient gradient, int rows) {
      if (rows > 1) {
        super.divideByMinibatch(external, gradient, rows);
      }
    }
  }

  /** Gradient whose flat array is the view that DL4J compares by identity with its own. */
  private static final class OwnGradient extends DefaultGradient {
    private final transient Gradient gradient;
    private final transient INDArray flat;

    OwnGradient(Gradient gradient, INDArray flat) {
      super(flat);
      this.gradient = gradient;
      this.flat = flat;
    }

    @Override
    public Map<String, INDArray> gradientForVariable() {
      return gradient.gradientForVariable();
    }

    @Override
    public INDArray gradient() {
      return flat;
    }
  }
}
