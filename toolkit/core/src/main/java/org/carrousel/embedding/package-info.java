/** Embedding layer for tokens. */
package org.carrousel.embedding;
