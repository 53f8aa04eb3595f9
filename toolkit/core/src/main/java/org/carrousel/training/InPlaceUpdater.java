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
 * DL4J's update of a network's parameters with the views of its gradient and parameters that DL4J
 * keeps.
 *
 * <p>DL4J's updaters have such views of every parameter, but take the network's own gradient for
 * that of another network, because they compare it by identity with a view that is made anew at
 * every call (1.0.0-M2.1). So they make views of every parameter, twice a step, which for a small
 * network takes longer than the update itself. The arithmetic is the same, to the last bit; but
 * Adam, which is computed in Java, agrees to the precision of floats.
 */
public final class InPlaceUpdater {
  private InPlaceUpdater() {}

  /** Lets {@code fit} update a network so from now on; the updater's state is kept. */
  public static void use(MultiLayerNetwork network) {
    var before = network.getUpdater(false);
    if (!(before instanceof OfLayers)) {
      network.setUpdater(new OfLayers(network, before == null ? null : before.getStateViewArray()));
    }
  }

  /** Lets {@code fit} update a network so from now on; the updater's state is kept. */
  public static void use(ComputationGraph network) {
    var before = network.getUpdater(false);
    if (!(before instanceof OfGraph)) {
      network.setUpdater(new OfGraph(network, before == null ? null : before.getStateViewArray()));
    }
  }

  private static final class OfLayers extends MultiLayerUpdater {
    OfLayers(MultiLayerNetwork network, INDArray state) {
      super(network, state);
      getUpdaterBlocks().forEach(FloatAdam::use);
    }

    @Override
    public synchronized void update(
        Gradient gradient, int iteration, int epoch, int rows, LayerWorkspaceMgr workspaces) {
      boolean own = gradient == network.gradient();
      Gradient given = own ? new OwnGradient(gradient, getFlattenedGradientsView()) : gradient;
      super.update(given, iteration, epoch, rows, workspaces);
    }

    @Override
    protected void divideByMinibatch(boolean external, Gradient gradient, int rows) {
      if (rows > 1) {
        super.divideByMinibatch(external, gradient, rows);
      }
    }
  }

  private static final class OfGraph extends ComputationGraphUpdater {
    OfGraph(ComputationGraph network, INDArray state) {
      super(network, state);
      getUpdaterBlocks().forEach(FloatAdam::use);
    }

    @Override
    public synchronized void update(
        Gradient gradient, int iteration, int epoch, int rows, LayerWorkspaceMgr workspaces) {
      boolean own = gradient == network.gradient();
      Gradient given = own ? new OwnGradient(gradient, getFlattenedGradientsView()) : gradient;
      super.update(given, iteration, epoch, rows, workspaces);
    }

    @Override
    protected void divideByMinibatch(boolean external, Gradient gradient, int rows) {
      if (rows > 1) {
        super.divideByMinibatch(external, gradient, rows);
      }
    }
  }

  /** A network's gradient, which updaters know for the network's own. */
  private static final class OwnGradient extends DefaultGradient {
    private final transient Gradient gradient;
    private final transient INDArray whole;

    OwnGradient(Gradient gradient, INDArray whole) {
      super(whole);
      this.gradient = gradient;
      this.whole = whole;
    }

    @Override
    public Map<String, INDArray> gradientForVariable() {
      return gradient.gradientForVariable();
    }

    @Override
    public INDArray gradient() {
      return whole;
    }
  }
}
