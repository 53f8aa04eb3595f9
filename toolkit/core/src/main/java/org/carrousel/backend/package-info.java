/** The ND4J backend, its threads and versions, and Java processes. */
package org.carrousel.backend;
