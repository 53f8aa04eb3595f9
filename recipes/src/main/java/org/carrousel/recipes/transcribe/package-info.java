/** The transcribe recipe: from handwriting or speech to text, without an alignment. */
package org.carrousel.recipes.transcribe;
