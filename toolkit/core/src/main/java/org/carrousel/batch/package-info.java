/** Examples and how they become batches of tensors. */
package org.carrousel.batch;
