/**
 * Inference of a trained network one time step at a time, on Java arrays, because calling one ND4J
 * operation can take longer than computing a small layer.
 */
package org.carrousel.stream;
