package org.carrousel.recipes.regress;

import java.util.List;

/**
 * The parts of a training.
 *
 * @param train at least one sequence
 * @param validation may be empty
 * @param test at least one sequence
 */
record RegressParts(
    List<MeasuredSequence> train, List<MeasuredSequence> validation, List<MeasuredSequence> test) {}
