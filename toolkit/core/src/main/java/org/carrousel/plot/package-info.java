/** Plots of training runs and results, as images, PNG files and SVG. */
package org.carrousel.plot;
