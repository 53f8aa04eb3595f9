package org.carrousel.ink;

/**
 * Handwriting and what it says.
 *
 * @param name by which predictions call it
 * @param text what was written; null where it is not known
 * @param writer who wrote it, or the name of what one person wrote
 * @param ink the strokes
 * @param place file and line, as messages name it
 */
public record LabelledInk(String name, String text, String writer, Ink ink, String place) {}
