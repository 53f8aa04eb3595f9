/** Tables and time series: CSV, entities, time axes, missing values, splits, windows, lags. */
package org.carrousel.series;
