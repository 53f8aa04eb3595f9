package org.carrousel.config;

/**
 * A row of a table of keys.
 *
 * @param name as written in a job
 * @param meaning what the setting does, as a phrase
 * @param values which values are accepted
 * @param fallback the default as written in a job; empty for none
 * @param prediction whether a prediction may change it
 */
public record KeyInfo(
    String name, String meaning, String values, String fallback, boolean prediction) {}
