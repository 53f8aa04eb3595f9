package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.audio.AudioFrames;

/**
 * What is said when.
 *
 * @param names of the phones, one after the other
 * @param ends of each, in seconds, rising
 */
record Phones(List<String> names, List<Double> ends) {
  Phones {
    names = List.copyOf(names);
    ends = List.copyOf(ends);
    if (names.isEmpty() || names.size() != ends.size()) {
      throw new IllegalArgumentException("%d phones, %d ends".formatted(names.size(), ends.size()));
    }
  }

  /** The phone in the middle of each frame; behind the last end, the last one. */
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

  /** When the last one ends, in seconds. */
  double end() {
    return ends.get(ends.size() - 1);
  }
}
