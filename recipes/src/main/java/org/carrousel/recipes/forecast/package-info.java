/** Forecasting: many series in, the next values of each out, beside honest baselines. */
package org.carrousel.recipes.forecast;
