/** Training of networks: early stopping, checkpoints, learning rate schedules, progress. */
package org.carrousel.training;
