/** Training with validation, early stopping, checkpoints that resume to the same bits, progress. */
package org.carrousel.training;
