package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tree must not grow with the time steps, nor hold a prefix twice. */
class PrefixTest {
  private final Prefix<AnyLabels> empty = Prefix.empty(AnyLabels.STATE);

  private Prefix<AnyLabels> after(Prefix<AnyLabels> prefix, int label) {
    return prefix.after(label, AnyLabels.STATE).get(0);
  }

  @Test
  void aDroppedPrefixIsForgotten() {
    Prefix<AnyLabels> dropped = after(empty, 0);
    assertThat(after(empty, 0)).isSameAs(dropped);
    dropped.drop();
    assertThat(after(empty, 0)).isNotSameAs(dropped);
  }

  @Test
  void aDroppedPrefixStaysAsLongAsALongerOneIsKept() {
    Prefix<AnyLabels> dropped = after(empty, 0);
    Prefix<AnyLabels> longer = after(dropped, 1);
    longer.keep();
    dropped.drop();
    assertThat(after(empty, 0)).isSameAs(dropped);
    longer.drop();
    assertThat(after(empty, 0)).isNotSameAs(dropped);
  }

  @Test
  void aKeptPrefixStaysWhenALongerOneIsDropped() {
    Prefix<AnyLabels> kept = after(empty, 0);
    kept.keep();
    after(kept, 1).drop();
    assertThat(after(empty, 0)).isSameAs(kept);
  }
}
