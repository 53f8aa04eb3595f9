package org.carrousel.onednn;

import java.util.List;
import org.carrousel.recurrent.Gru;
import org.carrousel.recurrent.Lstm;
import org.carrousel.recurrent.SimpleRnn;
import org.carrousel.recurrent.Squash;
import org.carrousel.testing.EngineAgreement;

class OnednnAgreementTest extends EngineAgreement {
  OnednnAgreementTest() {
    super(
        new OnednnEngine(),
        List.of(
            Lstm.standard(),
            Lstm.standard().peepholes(true),
            new Gru(Gru.Reset.BEFORE),
            new Gru(Gru.Reset.AFTER),
            new SimpleRnn(Squash.TANH)));
  }
}
