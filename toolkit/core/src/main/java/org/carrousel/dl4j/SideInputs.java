package org.carrousel.dl4j;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Running layer with inputs in addition to the one that DL4J passes, such as an initial state. In a
 * graph, its vertex is a {@link SideInputVertex}.
 */
public interface SideInputs {
  /**
   * Sets a side input for the next pass.
   *
   * @param number number of the side input, from 0
   */
  void setSideInput(int number, INDArray array);

  /**
   * Sets the mask of a side input; called after the layer's own mask is set.
   *
   * @param mask {@code [batch, time]}; null if nothing is masked, or there is no time axis
   */
  void setSideMask(int number, INDArray mask);

  /**
   * Returns the gradients of the latest backward pass with respect to the side inputs, in order.
   */
  List<INDArray> sideGradients();
}
