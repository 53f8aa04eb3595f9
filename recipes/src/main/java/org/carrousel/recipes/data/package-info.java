/** Data of all recipes: examples, datasets, splits, scalers of features, files that jobs name. */
package org.carrousel.recipes.data;
