/**
 * Recurrent layers in Java's vector instructions: the LSTM in single precision, on any processor,
 * without a native library.
 */
package org.carrousel.simd;
