package org.carrousel.architecture;

import java.util.List;
import org.carrousel.engine.CellState;

/**
 * States of a {@link StepwiseDecoder} between two tokens, for a batch of hypotheses.
 *
 * @param layers state of each layer, {@code [hypotheses, units]}
 * @param sourceRows row of the source in its batch, for each hypothesis
 */
public record DecoderStates(List<CellState> layers, int[] sourceRows) {}
