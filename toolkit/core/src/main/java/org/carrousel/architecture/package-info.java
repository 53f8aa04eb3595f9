/**
 * Network architectures: validated hyperparameters, and the DL4J configurations built from them.
 */
package org.carrousel.architecture;
