/** Recordings and what a network hears of them: mel spectra, cepstra, energy, their changes. */
package org.carrousel.audio;
