package org.carrousel.recipes.classify;

import java.util.List;

/**
 * What came of a variant.
 *
 * @param name of its row
 * @param seeds its trainings, on the parts of the configured one
 */
record VariantRun(String name, List<SeedRun> seeds) {}
