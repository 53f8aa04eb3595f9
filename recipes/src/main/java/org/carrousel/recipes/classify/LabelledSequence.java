package org.carrousel.recipes.classify;

/**
 * An example.
 *
 * @param name by which predictions call it
 * @param label its class; null where it is not known
 * @param content the sequence
 * @param place file and line, as messages name it
 */
public record LabelledSequence(String name, String label, Content content, String place) {}
