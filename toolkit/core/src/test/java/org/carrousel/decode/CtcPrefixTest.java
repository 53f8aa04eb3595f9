package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tree must not grow with the time steps, nor hold a prefix twice. */
class CtcPrefixTest {
  private final CtcPrefix<UnconstrainedGrammar> empty = CtcPrefix.empty(UnconstrainedGrammar.STATE);

  private CtcPrefix<UnconstrainedGrammar> after(CtcPrefix<UnconstrainedGrammar> prefix, int label) {
    return prefix.extensions(label, UnconstrainedGrammar.STATE).get(0);
  }

  @Test
  void aDroppedPrefixIsForgotten() {
    CtcPrefix<UnconstrainedGrammar> dropped = after(empty, 0);
    assertThat(after(empty, 0)).isSameAs(dropped);
    dropped.drop();
    assertThat(after(empty, 0)).isNotSameAs(dropped);
  }

  @Test
  void aDroppedPrefixStaysAsLongAsALongerOneIsKept() {
    CtcPrefix<UnconstrainedGrammar> dropped = after(empty, 0);
    CtcPrefix<UnconstrainedGrammar> longer = after(dropped, 1);
    longer.keep();
    dropped.drop();
    assertThat(after(empty, 0)).isSameAs(dropped);
    longer.drop();
    assertThat(after(empty, 0)).isNotSameAs(dropped);
  }

  @Test
  void aKeptPrefixStaysWhenALongerOneIsDropped() {
    CtcPrefix<UnconstrainedGrammar> kept = after(empty, 0);
    kept.keep();
    after(kept, 1).drop();
    assertThat(after(empty, 0)).isSameAs(kept);
  }
}
