package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Hyperparameters of a {@link SequenceRegressor}. The numbers of inputs and outputs are not part of
 * them, because the data determines these.
 *
 * @param encoder layers that read the sequence
 * @param pooling how the hidden states of a sequence are reduced to one vector
 * @param loss loss that training minimizes, on the scaled targets
 */
@Withers
public record RegressorDesign(
    @Embedded RecurrentEncoder encoder,
    @Key(value = "pooling", meaning = "how a sequence's hidden states become one vector")
        Pooling pooling,
    @Key(value = "loss", meaning = "loss that training minimises, on the scaled targets") Loss loss)
    implements RegressorDesignBuilder.With {}
