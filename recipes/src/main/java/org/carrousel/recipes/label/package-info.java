/** The label recipe: one label, or several, at every time step. */
package org.carrousel.recipes.label;
