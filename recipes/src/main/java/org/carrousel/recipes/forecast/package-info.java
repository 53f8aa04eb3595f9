/** Forecast recipe: next values of one or many time series, compared with baselines. */
package org.carrousel.recipes.forecast;
