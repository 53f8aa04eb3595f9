/**
 * From probabilities to sequences: beam search and sampling over models that continue a sequence
 * token by token, and the decoders of CTC with and without words.
 */
package org.carrousel.decode;
