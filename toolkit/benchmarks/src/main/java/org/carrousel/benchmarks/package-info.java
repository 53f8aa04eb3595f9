/** Training, inference and streaming side by side: ours, stock DL4J and libtorch in one run. */
package org.carrousel.benchmarks;
