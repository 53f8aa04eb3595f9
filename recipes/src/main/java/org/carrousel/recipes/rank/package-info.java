/** The rank recipe: candidate answers in the order of how well they answer a question. */
package org.carrousel.recipes.rank;
