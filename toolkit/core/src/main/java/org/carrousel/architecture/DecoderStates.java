package org.carrousel.architecture;

import java.util.List;
import org.carrousel.engine.CellState;

/**
 * A {@link StepwiseDecoder} between two tokens, for several hypotheses side by side.
 *
 * @param layers the state of each layer, a row a hypothesis
 * @param sourceRows the row of the source that each hypothesis tells of
 */
public record DecoderStates(List<CellState> layers, int[] sourceRows) {}
