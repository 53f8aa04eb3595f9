/** Audio files and speech features: mel spectra, cepstra, energy and deltas. */
package org.carrousel.audio;
