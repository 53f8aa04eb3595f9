package org.carrousel.benchmarks;

import java.util.Locale;

/** What a subject does again and again while it is timed. */
enum TimedOperation {
  /** A whole training step: forward, loss, backward, Adam. */
  TRAIN {
    @Override
    void step(Subject subject) {
      subject.train();
    }
  },
  /** The outputs of a batch of whole sequences. */
  INFER {
    @Override
    void step(Subject subject) {
      subject.infer();
    }
  },
  /** The output of one more time step, from the state that the last one left. */
  STREAM {
    @Override
    void step(Subject subject) {
      subject.stream();
    }
  };

  abstract void step(Subject subject);

  /** As tables name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
