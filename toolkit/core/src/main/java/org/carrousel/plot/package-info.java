/** Pictures of a training run and its forecasts as PNG, in one style. */
package org.carrousel.plot;
