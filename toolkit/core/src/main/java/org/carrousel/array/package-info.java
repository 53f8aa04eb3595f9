/**
 * Native memory of ND4J arrays: typed access from Java, arrays reused from pass to pass, copies of
 * strided sequences, and garbage collection by native memory use.
 */
package org.carrousel.array;
