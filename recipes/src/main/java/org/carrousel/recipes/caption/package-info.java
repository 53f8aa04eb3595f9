/** Captions of pictures. */
package org.carrousel.recipes.caption;
