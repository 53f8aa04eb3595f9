/** Translate recipe: token sequences to token sequences. */
package org.carrousel.recipes.translate;
