/** Convolutions over pictures and windows, computed on a processor within its cache. */
package org.carrousel.convolution;
