package org.carrousel.onednn;

import java.util.List;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.SimpleRnn;
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
            new SimpleRnn(CellActivation.TANH)));
  }
}
