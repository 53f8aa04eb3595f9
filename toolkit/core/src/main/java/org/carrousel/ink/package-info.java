/** Online handwriting: readers, features and augmentation of pen trajectories. */
package org.carrousel.ink;
