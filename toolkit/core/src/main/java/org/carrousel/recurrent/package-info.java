/**
 * Recurrent layers for DL4J networks: the cells of the field as options of one family, the layer
 * that reads sequences with them, and the interface of the engines that compute them.
 */
package org.carrousel.recurrent;
