package org.carrousel.onednn;

import org.carrousel.testing.ConvolutionAgreement;

class OnednnConvolutionsTest extends ConvolutionAgreement {
  OnednnConvolutionsTest() {
    super("onednn");
  }
}
