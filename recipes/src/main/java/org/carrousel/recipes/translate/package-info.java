/** The translate recipe: a sequence of tokens from another one. */
package org.carrousel.recipes.translate;
