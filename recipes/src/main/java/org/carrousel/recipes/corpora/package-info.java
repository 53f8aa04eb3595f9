/** Generated data, and readers of published corpora in formats of their own. */
package org.carrousel.recipes.corpora;
