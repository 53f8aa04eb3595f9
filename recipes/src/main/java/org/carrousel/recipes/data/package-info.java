/**
 * Data of all recipes, from files or from memory.
 *
 * <ul>
 *   <li>{@link org.carrousel.recipes.data.Dataset} holds the examples of a task, with validation
 *       and test parts of their own or without. {@link org.carrousel.recipes.data.DataSplit} is
 *       what a training gets of it; {@link org.carrousel.recipes.data.SplitFractions} says how much
 *       is held out, and a {@link org.carrousel.recipes.data.HoldOutRule} which examples.
 *   <li>Types of examples: {@link org.carrousel.recipes.data.LabelledSequence} has a class, {@link
 *       org.carrousel.recipes.data.MeasuredSequence} a number, {@link
 *       org.carrousel.recipes.data.TaggedSequence} labels at its time steps, {@link
 *       org.carrousel.recipes.data.SentencePair} a translation, and {@link
 *       org.carrousel.recipes.data.Recording} a text.
 *   <li>{@link org.carrousel.recipes.data.EntityTable} cuts a table into sequences, whose columns
 *       {@link org.carrousel.recipes.data.SequenceColumns} names; {@link
 *       org.carrousel.recipes.data.CsvFormat} reads its file. {@link
 *       org.carrousel.recipes.data.FeatureScalers} standardizes their features; it is fitted on the
 *       training part alone.
 *   <li>{@link org.carrousel.recipes.data.DataFiles} finds the files and known data sets that a job
 *       names.
 * </ul>
 *
 * <p>Examples and datasets are immutable, if nobody changes their arrays. Values are in the user's
 * units until a recipe encodes them. No class here knows a recipe.
 */
package org.carrousel.recipes.data;
