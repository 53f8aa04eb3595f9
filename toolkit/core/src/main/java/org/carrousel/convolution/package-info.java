/** Convolutions over pictures and windows, many times as fast on a processor as DL4J's own. */
package org.carrousel.convolution;
