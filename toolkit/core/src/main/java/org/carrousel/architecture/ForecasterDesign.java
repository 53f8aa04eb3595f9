package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Hyperparameters of a forecasting network, a {@link SequenceToVector}. The numbers of inputs and
 * outputs are not part of them, because the data determines these.
 *
 * @param encoder layers that read the input window
 * @param loss loss that training minimizes, on the scaled targets
 */
@Withers
public record ForecasterDesign(
    @Embedded RecurrentEncoder encoder,
    @Key(value = "loss", meaning = "loss that training minimises, on the scaled targets") Loss loss)
    implements ForecasterDesignBuilder.With {}
