package org.carrousel.onednn;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;
import org.carrousel.engine.ConvolutionShape;

/**
 * oneDNN memory and primitive descriptors of a convolution. The primitives choose the memory
 * formats of their arguments.
 *
 * @param shape shape of the convolution
 */
record ConvolutionDescriptors(ConvolutionShape shape) {
  memory.desc input(format_tag layout) {
    return floats(layout, shape.batch(), shape.channels(), shape.height(), shape.width());
  }

  memory.desc weights(format_tag layout) {
    return floats(
        layout, shape.filters(), shape.channels(), shape.windowHeight(), shape.windowWidth());
  }

  memory.desc bias() {
    return floats(format_tag.x, shape.filters());
  }

  memory.desc sums(format_tag layout) {
    return floats(layout, shape.batch(), shape.filters(), shape.rows(), shape.columns());
  }

  private static memory.desc floats(format_tag layout, long... sizes) {
    return new memory.desc(sizes, memory.data_type.f32, layout);
  }

  private long[] strides() {
    return new long[] {shape.strideDown(), shape.strideAcross()};
  }

  private long[] paddingBefore() {
    return new long[] {shape.top(), shape.left()};
  }

  /** Returns the rows of padding below the image and the columns of padding right of it. */
  private long[] paddingAfter() {
    return new long[] {
      paddingAfter(
          shape.rows(), shape.strideDown(), shape.windowHeight(), shape.height() + shape.top()),
      paddingAfter(
          shape.columns(), shape.strideAcross(), shape.windowWidth(), shape.width() + shape.left())
    };
  }

  private static long paddingAfter(int windows, int stride, int window, int paddedSize) {
    return Math.max(0, (windows - 1) * stride + window - paddedSize);
  }

  convolution_forward.primitive_desc forward() {
    return new convolution_forward.primitive_desc(
        new convolution_forward.desc(
            prop_kind.forward_training,
            algorithm.convolution_direct,
            input(format_tag.any),
            weights(format_tag.any),
            bias(),
            sums(format_tag.any),
            strides(),
            paddingBefore(),
            paddingAfter()),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor());
  }

  convolution_backward_data.primitive_desc inputGradient(
      convolution_forward.primitive_desc forward) {
    return new convolution_backward_data.primitive_desc(
        new convolution_backward_data.desc(
            algorithm.convolution_direct,
            input(format_tag.any),
            weights(format_tag.any),
            sums(format_tag.any),
            strides(),
            paddingBefore(),
            paddingAfter()),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor(),
        forward);
  }

  convolution_backward_weights.primitive_desc parameterGradients(
      convolution_forward.primitive_desc forward) {
    return new convolution_backward_weights.primitive_desc(
        new convolution_backward_weights.desc(
            algorithm.convolution_direct,
            input(format_tag.any),
            weights(format_tag.any),
            bias(),
            sums(format_tag.any),
            strides(),
            paddingBefore(),
            paddingAfter()),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor(),
        forward);
  }
}
