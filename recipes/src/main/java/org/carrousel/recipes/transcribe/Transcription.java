package org.carrousel.recipes.transcribe;

/**
 * Text that a model predicts for a recording.
 *
 * @param name name of the recording
 * @param text the text; may be empty, with a lexicon also if no complete word was found
 * @param logProbability natural logarithm of the text's probability under the network without
 *     lexicon and bigrams, summed over all alignments
 */
public record Transcription(String name, String text, double logProbability) {}
