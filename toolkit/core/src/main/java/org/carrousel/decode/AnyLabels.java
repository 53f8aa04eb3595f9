package org.carrousel.decode;

import java.util.List;

/** Every sequence of labels, on the network's word alone. */
enum AnyLabels implements LabelGrammar<AnyLabels> {
  STATE;

  private static final List<AnyLabels> ONE_WAY = List.of(STATE);
  private static final List<Ending> ENDING = List.of(new Ending(List.of(), 0));

  @Override
  public AnyLabels start() {
    return STATE;
  }

  @Override
  public List<AnyLabels> next(AnyLabels state, int label) {
    return ONE_WAY;
  }

  @Override
  public double score(AnyLabels state) {
    return 0;
  }

  @Override
  public List<Ending> endings(AnyLabels state) {
    return ENDING;
  }
}
