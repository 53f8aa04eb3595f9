package org.carrousel.recurrent;

/**
 * Mode of a bidirectional layer (Schuster and Paliwal 1997): how the hidden states of both
 * directions are combined. Each row is reversed within its own length.
 */
public enum Bidirection {
  /** No backward direction. */
  NONE,
  /** Concatenation, forward first: twice as many outputs. */
  CONCATENATE,
  /** Sum. */
  ADD,
  /** Mean. */
  AVERAGE,
  /** Element-wise product. */
  MULTIPLY
}
