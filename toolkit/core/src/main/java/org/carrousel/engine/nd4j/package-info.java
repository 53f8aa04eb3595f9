/**
 * The reference engine {@code nd4j}, which computes every cell on every ND4J backend: matrix
 * products in ND4J, element-wise operations in Java. See docs/decisions/002.
 */
package org.carrousel.engine.nd4j;
