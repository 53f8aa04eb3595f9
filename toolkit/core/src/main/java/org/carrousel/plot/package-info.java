/** Plots of a training run and its results, as images, PNG files and SVG, in one style. */
package org.carrousel.plot;
