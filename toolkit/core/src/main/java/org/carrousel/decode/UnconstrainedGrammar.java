package org.carrousel.decode;

import java.util.List;

/** Every sequence of labels, on the network's word alone. */
enum UnconstrainedGrammar implements LabelGrammar<UnconstrainedGrammar> {
  STATE;

  private static final List<UnconstrainedGrammar> ONE_WAY = List.of(STATE);
  private static final List<Ending> ENDING = List.of(new Ending(List.of(), 0));

  @Override
  public UnconstrainedGrammar start() {
    return STATE;
  }

  @Override
  public List<UnconstrainedGrammar> next(UnconstrainedGrammar state, int label) {
    return ONE_WAY;
  }

  @Override
  public double score(UnconstrainedGrammar state) {
    return 0;
  }

  @Override
  public List<Ending> endings(UnconstrainedGrammar state) {
    return ENDING;
  }
}
