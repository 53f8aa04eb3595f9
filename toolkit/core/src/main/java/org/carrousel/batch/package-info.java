/** Training examples and their batches: padding, masks, sampling, augmentation. */
package org.carrousel.batch;
