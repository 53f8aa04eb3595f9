/**
 * The engine {@code onednn}: recurrent layers and convolutions in single precision on oneDNN,
 * Intel's library of neural network primitives for x86-64 CPUs. See docs/decisions/004 and 005.
 */
package org.carrousel.onednn;
