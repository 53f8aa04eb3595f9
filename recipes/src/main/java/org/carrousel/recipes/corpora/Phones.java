package org.carrousel.recipes.corpora;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.audio.AudioFrames;

/**
 * Phones of a recording and their times.
 *
 * @param names of the phones, in the order of speech; at least one
 * @param ends end of each phone in seconds, rising
 */
record Phones(List<String> names, List<Double> ends) {
  Phones {
    names = List.copyOf(names);
    ends = List.copyOf(ends);
    if (names.isEmpty() || names.size() != ends.size()) {
      throw new IllegalArgumentException("%d phones, %d ends".formatted(names.size(), ends.size()));
    }
  }

  /** Returns the phone at the middle of each frame; the last phone after the last end. */
  List<String> inFrames(AudioFrames frames, int count) {
    List<String> inFrames = new ArrayList<>();
    int phone = 0;
    for (int frame = 0; frame < count; frame++) {
      while (phone < names.size() - 1 && ends.get(phone) <= frames.middle(frame)) {
        phone++;
      }
      inFrames.add(names.get(phone));
    }
    return inFrames;
  }

  /** End of the last phone, in seconds. */
  double end() {
    return ends.get(ends.size() - 1);
  }
}
