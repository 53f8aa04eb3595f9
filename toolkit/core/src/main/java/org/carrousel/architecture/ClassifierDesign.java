package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * A network that classifies sequences, without the numbers of inputs and classes, which the data
 * determines.
 *
 * @param encoder reads the sequence
 * @param pooling how a sequence's hidden states become one vector
 */
@Withers
public record ClassifierDesign(
    @Embedded RecurrentEncoder encoder,
    @Key(value = "pooling", meaning = "how a sequence's hidden states become one vector")
        Pooling pooling)
    implements ClassifierDesignBuilder.With {}
