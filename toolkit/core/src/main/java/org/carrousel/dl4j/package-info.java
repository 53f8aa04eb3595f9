/** Adapters to DL4J that all our layers share: side inputs, weight matrices, array layout. */
package org.carrousel.dl4j;
