/** Benchmark of Carrousel, stock DL4J and libtorch in one run: training, inference, streaming. */
package org.carrousel.benchmarks;
