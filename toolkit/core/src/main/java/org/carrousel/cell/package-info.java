/** Recurrent cells as values: LSTM with its variants, GRU, simple RNN, and their parameters. */
package org.carrousel.cell;
