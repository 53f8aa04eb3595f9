package org.carrousel.onednn;

import java.nio.FloatBuffer;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * An argument of a primitive: plain, as this project arranges it, and packed, as the primitive
 * wants it. Where both are the same they share their memory.
 */
final class Argument {
  private final memory plain;
  private final memory packed;
  private final reorder packing;
  private final reorder unpacking;

  private Argument(memory shared) {
    this.plain = shared;
    this.packed = shared;
    this.packing = null;
    this.unpacking = null;
  }

  private Argument(memory plain, memory packed) {
    this.plain = plain;
    this.packed = packed;
    this.packing = new reorder(plain, packed);
    this.unpacking = new reorder(packed, plain);
  }

  /**
   * With memory of its own.
   *
   * @param number oneDNN's for the argument
   * @param arrangement the plain one
   */
  static Argument own(primitive_desc_base primitive, int number, memory.desc arrangement) {
    return of(primitive, number, new memory(arrangement, Library.processor()));
  }

  /** The same values for another primitive, which may pack them in another way. */
  Argument as(primitive_desc_base primitive, int number) {
    return wanted(primitive, number).equals(packed.get_desc())
        ? new Argument(packed)
        : of(primitive, number, plain);
  }

  private static Argument of(primitive_desc_base primitive, int number, memory plain) {
    memory.desc wanted = wanted(primitive, number);
    return wanted.equals(plain.get_desc())
        ? new Argument(plain)
        : new Argument(plain, new memory(wanted, Library.processor()));
  }

  private static memory.desc wanted(primitive_desc_base primitive, int number) {
    return primitive.query_md(dnnl.query.exec_arg_md, number);
  }

  /** As the primitive takes it. */
  memory packed() {
    return packed;
  }

  /** The plain values. */
  FloatBuffer values() {
    long bytes = plain.get_desc().get_size();
    return new FloatPointer(plain.get_data_handle()).capacity(bytes / Float.BYTES).asBuffer();
  }

  /** Brings what was written plainly to the primitive. */
  void pack(stream queue) {
    if (packing != null) {
      packing.execute(queue, plain, packed);
    }
  }

  /** Brings what the primitive wrote into the plain memory. */
  void unpack(stream queue) {
    if (unpacking != null) {
      unpacking.execute(queue, packed, plain);
    }
  }

  /** Zeros, for a primitive that adds. */
  void clear() {
    Pointer.memset(packed.get_data_handle(), 0, packed.get_desc().get_size());
  }
}
