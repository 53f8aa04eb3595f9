/** The translate recipe: from one sequence of tokens to another. */
package org.carrousel.recipes.translate;
