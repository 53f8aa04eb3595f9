/**
 * Time steps one by one through a trained network, in microseconds: on arrays in Java's memory,
 * because each operation of ND4J takes longer to call than a small layer to compute.
 */
package org.carrousel.stream;
