package org.carrousel.architecture;

import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * A network that forecasts from windows of series, a {@link SequenceToVector}, without the numbers
 * of inputs and outputs, which the data determines.
 *
 * @param encoder reads the window
 * @param loss minimised on the scaled targets
 */
@Withers
public record ForecasterDesign(
    @Embedded RecurrentEncoder encoder,
    @Key(value = "loss", meaning = "loss that training minimises, on the scaled targets") Loss loss)
    implements ForecasterDesignBuilder.With {}
