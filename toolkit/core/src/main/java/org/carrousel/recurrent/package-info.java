/**
 * The recurrent layer for DL4J networks: reading in one or both directions, masks, dropout,
 * stateful training, final states.
 */
package org.carrousel.recurrent;
