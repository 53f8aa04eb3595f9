/**
 * Public data by name: two short series bundled, the others taken from an offline mirror, from the
 * user's cache, or downloaded into it, and always checked against the SHA-256 of the catalogue.
 */
package org.carrousel.datasets;
