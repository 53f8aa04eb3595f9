package org.carrousel.batch;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One input or label of a batch, with its mask.
 *
 * @param array values, with the examples along the first dimension
 * @param mask {@code [batch, time]}, 1 for a valid and 0 for a masked time step; null if all time
 *     steps are valid
 */
public record MaskedArray(INDArray array, INDArray mask) {}
