/** Generate recipe: language models of characters or words, and models of point sequences. */
package org.carrousel.recipes.generate;
