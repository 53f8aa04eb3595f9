/** Forecasts without a network, for every network to be compared with. */
package org.carrousel.baseline;
