package org.carrousel.decode;

import java.util.List;

/** Grammar that allows every sequence of labels and adds no scores. */
enum UnconstrainedGrammar implements LabelGrammar<UnconstrainedGrammar> {
  STATE;

  private static final List<UnconstrainedGrammar> STATES = List.of(STATE);
  private static final List<Ending> ENDINGS = List.of(new Ending(List.of(), 0));

  @Override
  public UnconstrainedGrammar start() {
    return STATE;
  }

  @Override
  public List<UnconstrainedGrammar> next(UnconstrainedGrammar state, int label) {
    return STATES;
  }

  @Override
  public double score(UnconstrainedGrammar state) {
    return 0;
  }

  @Override
  public List<Ending> endings(UnconstrainedGrammar state) {
    return ENDINGS;
  }
}
