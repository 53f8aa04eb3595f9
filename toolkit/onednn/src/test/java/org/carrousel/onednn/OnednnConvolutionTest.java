package org.carrousel.onednn;

import org.carrousel.testing.ConvolutionAgreement;

class OnednnConvolutionTest extends ConvolutionAgreement {
  OnednnConvolutionTest() {
    super("onednn");
  }
}
