/** What recipes that read whole sequences have in common: rows of entities, scalers, splits. */
package org.carrousel.recipes.sequence;
