package org.carrousel.config;

/**
 * Row of a table of keys.
 *
 * @param name name in a job
 * @param meaning what the setting does, as a phrase
 * @param values description of the accepted values
 * @param fallback default value as text; empty for none
 * @param prediction whether a prediction may change the setting
 */
public record KeyInfo(
    String name, String meaning, String values, String fallback, boolean prediction) {}
