package org.carrousel.recurrent;

/**
 * Whether a layer reads sequences backward, too (Schuster and Paliwal 1997), and what becomes of
 * the two hidden states. Each row is reversed within its own length.
 */
public enum Bidirection {
  /** Forward only. */
  NONE,
  /** Forward beside backward: twice as many outputs as units. */
  CONCATENATE,
  /** The sum. */
  ADD,
  /** The mean. */
  AVERAGE,
  /** The product, element by element. */
  MULTIPLY
}
