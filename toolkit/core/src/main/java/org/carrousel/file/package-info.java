/** Atomic file writes, and input files with precise error messages. */
package org.carrousel.file;
