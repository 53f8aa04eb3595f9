/** One file that predicts: a network with all that its predictions need. */
package org.carrousel.bundle;
