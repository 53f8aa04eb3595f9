/** The CTC loss, and arithmetic on log probabilities. */
package org.carrousel.loss;
