/** The generate recipe: language models of characters or words, and drawings point by point. */
package org.carrousel.recipes.generate;
