/**
 * Invertible scaling of series and one-hot encoding of categories, fitted on training values only.
 */
package org.carrousel.scale;
