/** Convolutions over pictures and windows, and engines that compute them on a processor. */
package org.carrousel.convolution;
