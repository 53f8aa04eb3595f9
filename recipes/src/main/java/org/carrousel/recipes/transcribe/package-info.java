/** Transcribe recipe: handwriting or speech to text, trained without alignments. */
package org.carrousel.recipes.transcribe;
