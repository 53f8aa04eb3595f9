/** The classify recipe: a class for a whole sequence. */
package org.carrousel.recipes.classify;
