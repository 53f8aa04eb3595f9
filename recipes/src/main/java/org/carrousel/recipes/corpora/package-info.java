/**
 * Published corpora in formats of their own, and generated data, as {@link
 * org.carrousel.recipes.data.Dataset datasets} for the recipes.
 *
 * <p>Readers of corpora take the path of a file or folder as it was published, return its own
 * training, validation and test parts where it has them, and give one {@link
 * org.carrousel.error.BadInputException} that names the place if the content is malformed. They
 * download nothing; the module of data sets does that.
 *
 * <p>Generated data need no file. Their seeds are fixed, so that all runs see the same examples,
 * and parts of their own have different seeds. Their digest is that of the settings that generate
 * them. The constant {@code NAME} of a class is the name of its data in jobs.
 *
 * <p>Classes here know {@link org.carrousel.recipes.data} and no recipe. A format that any user may
 * have, such as CSV, belongs to the reader of a recipe instead.
 */
package org.carrousel.recipes.corpora;
