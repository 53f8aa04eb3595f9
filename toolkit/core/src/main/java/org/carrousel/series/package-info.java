/** Typed time series from CSV: entities, time axes, missing values, splits, windows, lag advice. */
package org.carrousel.series;
