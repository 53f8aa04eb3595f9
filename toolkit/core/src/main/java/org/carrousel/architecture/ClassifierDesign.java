package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Hyperparameters of a {@link SequenceClassifier}. The numbers of inputs and classes are not part
 * of them, because the data determines these.
 *
 * @param encoder layers that read the sequence
 * @param pooling how the hidden states of a sequence are reduced to one vector
 */
@Withers
public record ClassifierDesign(
    @Embedded RecurrentEncoder encoder,
    @Key(value = "pooling", meaning = "how a sequence's hidden states become one vector")
        Pooling pooling)
    implements ClassifierDesignBuilder.With {}
