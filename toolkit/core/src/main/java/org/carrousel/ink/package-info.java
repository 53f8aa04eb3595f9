/** Handwriting as a pen's trajectory: readers, and what a network sees of it. */
package org.carrousel.ink;
