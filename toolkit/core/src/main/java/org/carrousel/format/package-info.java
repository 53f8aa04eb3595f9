/** Formatting of numbers. */
package org.carrousel.format;
