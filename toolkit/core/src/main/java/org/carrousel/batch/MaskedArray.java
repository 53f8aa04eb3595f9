package org.carrousel.batch;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One input or label of a batch.
 *
 * @param array the examples along its first dimension
 * @param mask {@code [batch, time]}, 1 where an example has something, 0 where not; null where all
 *     have something at every time step
 */
public record MaskedArray(INDArray array, INDArray mask) {}
