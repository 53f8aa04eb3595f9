/** The regress recipe: a number for a whole sequence, or the life that remains at its end. */
package org.carrousel.recipes.regress;
