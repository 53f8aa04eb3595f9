package org.carrousel.decode;

import java.util.List;
import java.util.Optional;

/** How words are spelled with labels, seen from some place within a word. */
interface Spelling {
  /** The place one label further; empty if no word goes on with it. */
  Optional<Spelling> next(int label);

  /** The words that end here: several if they are spelled alike. */
  List<String> words();
}
