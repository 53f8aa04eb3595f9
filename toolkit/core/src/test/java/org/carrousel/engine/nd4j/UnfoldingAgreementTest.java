package org.carrousel.engine.nd4j;

import org.carrousel.testing.ConvolutionAgreement;

class UnfoldingAgreementTest extends ConvolutionAgreement {
  UnfoldingAgreementTest() {
    super("nd4j");
  }
}
