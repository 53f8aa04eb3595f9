/** Baselines without neural networks: forecasting, classification, translation, retrieval. */
package org.carrousel.baseline;
