/**
 * Decoding of probabilities to sequences: beam search and sampling for autoregressive models, and
 * CTC decoders with and without language models.
 */
package org.carrousel.decode;
