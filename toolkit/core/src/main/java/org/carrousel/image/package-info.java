/** Pictures as networks see them. */
package org.carrousel.image;
