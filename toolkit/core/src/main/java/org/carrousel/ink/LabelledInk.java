package org.carrousel.ink;

/**
 * Online handwriting with its text.
 *
 * @param name the name in predictions
 * @param text the text that was written; null if unknown
 * @param writer the writer, or the name of the form or file if the writer is unknown
 * @param ink the strokes
 * @param place file and line, for messages
 */
public record LabelledInk(String name, String text, String writer, Ink ink, String place) {}
