package org.carrousel.decode;

import java.util.List;
import java.util.Optional;

/** Node in the spellings of words, after a prefix of labels. */
interface Spelling {
  /** Returns the node after another label; empty if no word continues with it. */
  Optional<Spelling> next(int label);

  /** Returns the words that end at this node; several if they have the same spelling. */
  List<String> words();
}
