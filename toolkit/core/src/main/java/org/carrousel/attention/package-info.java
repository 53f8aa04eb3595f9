/** Attention of a decoder over the states of its source. */
package org.carrousel.attention;
