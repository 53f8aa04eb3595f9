/** What runs where: the ND4J backend, its threads, versions. */
package org.carrousel.backend;
