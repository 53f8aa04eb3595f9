package org.carrousel.convolution;

import org.carrousel.testing.ConvolutionAgreement;

class UnfoldingAgreementTest extends ConvolutionAgreement {
  UnfoldingAgreementTest() {
    super("nd4j");
  }
}
