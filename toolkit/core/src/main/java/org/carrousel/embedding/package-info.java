/** Tokens as vectors that are learned. */
package org.carrousel.embedding;
