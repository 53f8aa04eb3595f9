/** Evaluation metrics of forecasts, classifiers, rankings, language models and transcripts. */
package org.carrousel.metrics;
