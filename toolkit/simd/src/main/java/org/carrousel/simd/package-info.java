/**
 * The engine {@code simd}: the standard LSTM in single precision with Java's Vector API, on any
 * CPU, without a native library. See docs/decisions/006 to 009.
 */
package org.carrousel.simd;
