/** What all recipes share: recipe, training, run, model, bundle, report. */
package org.carrousel.recipes.api;
