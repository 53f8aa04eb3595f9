/**
 * Recurrent layers and convolutions on oneDNN, Intel's library of neural network primitives for
 * x86-64 processors, in single precision.
 */
package org.carrousel.onednn;
