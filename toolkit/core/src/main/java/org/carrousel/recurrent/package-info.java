/**
 * The recurrent layer for DL4J networks: unidirectional or bidirectional, with masks, dropout,
 * stateful training and a layer for final states. See docs/decisions/001 and 014.
 */
package org.carrousel.recurrent;
