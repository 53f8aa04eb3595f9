package org.carrousel.recipes.settings;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A name by which a user changes one thing of a configuration.
 *
 * @param <C> the configuration
 * @param name as written in a job
 * @param meaning for the list of keys
 * @param with the configuration changed to a setting's value
 * @param get the value as it would be written in a job: a text, a list of texts, or a map
 */
public record Key<C>(
    String name, String meaning, BiFunction<C, Setting, C> with, Function<C, Object> get) {}
