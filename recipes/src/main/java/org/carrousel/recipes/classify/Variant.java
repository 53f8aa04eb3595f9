package org.carrousel.recipes.classify;

/**
 * Another way with rare classes, to be trained beside the configured one.
 *
 * @param name of its row
 * @param balance what is done about rare classes
 * @param augmentation how training sequences are changed
 */
public record Variant(String name, Balance balance, AugmentationOptions augmentation) {}
