/**
 * Recurrent layers on oneDNN, Intel's library of neural network primitives for x86-64 processors:
 * the common cells in single precision.
 */
package org.carrousel.onednn;
