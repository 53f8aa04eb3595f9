/**
 * Output layers of DL4J networks, which compute activations, losses and gradients of whole
 * sequences in one pass, on the memory layout of recurrent layers.
 */
package org.carrousel.head;
