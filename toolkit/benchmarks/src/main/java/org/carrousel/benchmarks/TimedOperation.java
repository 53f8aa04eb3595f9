package org.carrousel.benchmarks;

import java.util.Locale;

/** Operation of which a subject's steps are timed. */
enum TimedOperation {
  /** Training step: forward pass, loss, backward pass and Adam update. */
  TRAIN {
    @Override
    void step(Subject subject) {
      subject.train();
    }
  },
  /** Inference on a batch of whole sequences. */
  INFER {
    @Override
    void step(Subject subject) {
      subject.infer();
    }
  },
  /** Inference of one more time step, from the state after the last one. */
  STREAM {
    @Override
    void step(Subject subject) {
      subject.stream();
    }
  };

  abstract void step(Subject subject);

  /** Returns the name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
