/** Transforms of a series, fitted on training values alone, each with its exact inverse. */
package org.carrousel.scale;
