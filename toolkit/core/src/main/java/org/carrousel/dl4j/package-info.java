/** Adapters to DL4J that our layers share: side inputs, weight matrices, time-major arrays. */
package org.carrousel.dl4j;
