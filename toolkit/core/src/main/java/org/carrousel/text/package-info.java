/** Texts from files, tokenizers, vocabularies fitted on training texts, word vectors. */
package org.carrousel.text;
