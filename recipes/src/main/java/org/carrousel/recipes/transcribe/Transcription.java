package org.carrousel.recipes.transcribe;

/**
 * The text that a model finds in a recording.
 *
 * @param name of the recording
 * @param text may be empty, with a lexicon also if no whole word was found
 * @param logProbability of the transcript by the network alone, in nats, summed over all alignments
 */
public record Transcription(String name, String text, double logProbability) {}
