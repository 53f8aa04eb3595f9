/**
 * The native memory of ND4J arrays: typed access from Java, arrays reused from pass to pass, copies
 * of strided sequences, and when garbage is collected.
 */
package org.carrousel.array;
