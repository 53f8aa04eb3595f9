package org.carrousel.recipes.transcribe;

/**
 * What a model reads in a recording.
 *
 * @param name of the recording
 * @param text the transcript; empty if no whole word was found
 * @param logProbability of the transcript by the network alone, in nats, summed over all alignments
 */
public record Transcription(String name, String text, double logProbability) {}
