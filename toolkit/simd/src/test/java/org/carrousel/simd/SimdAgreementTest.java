package org.carrousel.simd;

import java.util.List;
import org.carrousel.cell.Lstm;
import org.carrousel.testing.EngineAgreement;

class SimdAgreementTest extends EngineAgreement {
  SimdAgreementTest() {
    super(new SimdEngine(), List.of(Lstm.standard()));
  }
}
