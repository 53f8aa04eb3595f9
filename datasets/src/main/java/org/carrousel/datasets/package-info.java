/**
 * Public data sets by name, from this module, an offline mirror, the user's cache or their public
 * address, always verified by SHA-256; and generated examples.
 */
package org.carrousel.datasets;
