/** Exception for bad input, and suggestions for misspelt names. */
package org.carrousel.error;
