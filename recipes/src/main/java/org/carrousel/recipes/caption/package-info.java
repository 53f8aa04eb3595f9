/** The caption recipe: sentences for images. */
package org.carrousel.recipes.caption;
