package org.carrousel.onednn;

import java.nio.FloatBuffer;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An argument of a primitive: plain, as this project arranges it, and packed, as the primitive
 * wants it. Where both are the same they share their memory.
 */
final class PrimitiveArgument {
  private final memory plain;
  private final memory packed;
  private final boolean shared;
  private final FloatBuffer values;

  /** Made when it is needed: oneDNN cannot do both for every arrangement. */
  private reorder packing;

  private reorder unpacking;

  private PrimitiveArgument(memory plain, memory packed, boolean shared) {
    this.plain = plain;
    this.packed = packed;
    this.shared = shared;
    Pointer handle = plain.get_data_handle();
    this.values =
        handle == null || handle.isNull()
            ? null
            : new FloatPointer(handle)
                .capacity(plain.get_desc().get_size() / Float.BYTES)
                .asBuffer();
  }

  private static PrimitiveArgument shared(memory both) {
    return new PrimitiveArgument(both, both, true);
  }

  /**
   * With memory of its own.
   *
   * @param number oneDNN's for the argument
   * @param layout the plain one
   */
  static PrimitiveArgument own(
      primitive_desc_base primitive, int number, memory.desc layout, MemoryArena.Lender lender) {
    return of(primitive, number, lender.memory(layout), lender);
  }

  /** With memory that is {@link #borrow}ed. */
  static PrimitiveArgument borrowing(
      primitive_desc_base primitive, int number, memory.desc layout, MemoryArena.Lender lender) {
    memory nowhere = new memory(layout, OnednnLibrary.processor(), new Pointer());
    return of(primitive, number, nowhere, lender);
  }

  /** The same values for another primitive, which may pack them in another way. */
  PrimitiveArgument as(primitive_desc_base primitive, int number, MemoryArena.Lender lender) {
    return wanted(primitive, number).equals(packed.get_desc())
        ? shared(packed)
        : of(primitive, number, plain, lender);
  }

  private static PrimitiveArgument of(
      primitive_desc_base primitive, int number, memory plain, MemoryArena.Lender lender) {
    memory.desc wanted = wanted(primitive, number);
    return wanted.equals(plain.get_desc())
        ? shared(plain)
        : new PrimitiveArgument(plain, lender.memory(wanted), false);
  }

  private static memory.desc wanted(primitive_desc_base primitive, int number) {
    return primitive.query_md(dnnl.query.exec_arg_md, number);
  }

  /** As the primitive takes it. */
  memory packed() {
    return packed;
  }

  /** Takes a dense array's memory for the plain values, as long as the array lasts. */
  void borrow(INDArray array) {
    plain.set_data_handle(array.data().addressPointer());
  }

  /** The plain values; null where memory is borrowed. */
  FloatBuffer values() {
    return values;
  }

  /** Brings what was written plainly to the primitive. */
  void pack(stream queue) {
    if (!shared) {
      packing = packing == null ? new reorder(plain, packed) : packing;
      packing.execute(queue, plain, packed);
    }
  }

  /** Brings what the primitive wrote into the plain memory. */
  void unpack(stream queue) {
    if (!shared) {
      unpacking = unpacking == null ? new reorder(packed, plain) : unpacking;
      unpacking.execute(queue, packed, plain);
    }
  }

  /** Zeros, also for a primitive that adds. */
  void clear() {
    clear(plain);
    if (!shared) {
      clear(packed);
    }
  }

  private static void clear(memory values) {
    Pointer.memset(values.get_data_handle(), 0, values.get_desc().get_size());
  }
}
