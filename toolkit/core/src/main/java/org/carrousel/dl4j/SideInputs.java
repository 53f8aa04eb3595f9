package org.carrousel.dl4j;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A running layer that takes inputs beside the one that DL4J gives a layer, such as the state it
 * starts from. In a graph it stands in a {@link SideInputVertex}.
 */
public interface SideInputs {
  /**
   * Gives a side input of the next pass.
   *
   * @param number from 0
   */
  void setSideInput(int number, INDArray array);

  /**
   * Gives the mask of a side input, after the layer's own.
   *
   * @param mask {@code [batch, time]}; null if everything is there, or there is no time axis
   */
  void setSideMask(int number, INDArray mask);

  /** Gradients with respect to the side inputs, of the latest backward pass, in their order. */
  List<INDArray> sideGradients();
}
