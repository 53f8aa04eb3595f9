package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * A network that predicts numbers from a sequence, without the numbers of inputs and outputs, which
 * the data determines.
 *
 * @param encoder reads the sequence
 * @param pooling how a sequence's hidden states become one vector
 * @param loss minimised on the scaled targets
 */
@Withers
public record RegressorDesign(
    @Embedded RecurrentEncoder encoder,
    @Key(value = "pooling", meaning = "how a sequence's hidden states become one vector")
        Pooling pooling,
    @Key(value = "loss", meaning = "loss that training minimises, on the scaled targets") Loss loss)
    implements RegressorDesignBuilder.With {}
