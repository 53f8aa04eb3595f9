/**
 * The engine that computes every cell on every backend: matrix products in ND4J, the arithmetic
 * between them in Java, because an ND4J operation on one time step costs more to call than to do.
 */
package org.carrousel.engine.nd4j;
