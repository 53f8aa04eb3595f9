/**
 * Output layers for DL4J networks that read what recurrent layers give as it lies in memory, and
 * compute answers, losses and gradients of whole sequences in one pass.
 */
package org.carrousel.head;
