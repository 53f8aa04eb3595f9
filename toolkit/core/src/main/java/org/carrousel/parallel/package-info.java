/** Multithreading on the CPU: a parallel loop, and parallel matrix products. */
package org.carrousel.parallel;
