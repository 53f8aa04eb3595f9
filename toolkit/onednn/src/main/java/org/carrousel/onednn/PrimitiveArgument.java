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
 * Argument of a primitive in two memory formats: plain, as the caller reads and writes it, and
 * packed, as the primitive requires it. Both share memory if the formats are equal.
 */
final class PrimitiveArgument {
  private final memory plain;
  private final memory packed;
  private final boolean shared;
  private final FloatBuffer values;

  /** Created on first use: for some formats oneDNN can reorder in only one direction. */
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
   * Creates an argument and allocates its memory.
   *
   * @param number oneDNN's number of the argument ({@code DNNL_ARG_...})
   * @param layout the plain memory format
   */
  static PrimitiveArgument allocate(
      primitive_desc_base primitive,
      int number,
      memory.desc layout,
      MemoryArena.Allocator allocator) {
    return of(primitive, number, allocator.memory(layout), allocator);
  }

  /** Creates an argument without plain memory; {@link #bind} sets it before each run. */
  static PrimitiveArgument external(
      primitive_desc_base primitive,
      int number,
      memory.desc layout,
      MemoryArena.Allocator allocator) {
    memory unbound = new memory(layout, OnednnLibrary.processor(), new Pointer());
    return of(primitive, number, unbound, allocator);
  }

  /**
   * Returns an argument with the same values for another primitive, which may pack them otherwise.
   */
  PrimitiveArgument forPrimitive(
      primitive_desc_base primitive, int number, MemoryArena.Allocator allocator) {
    return packedFormat(primitive, number).equals(packed.get_desc())
        ? shared(packed)
        : of(primitive, number, plain, allocator);
  }

  private static PrimitiveArgument of(
      primitive_desc_base primitive, int number, memory plain, MemoryArena.Allocator allocator) {
    memory.desc format = packedFormat(primitive, number);
    return format.equals(plain.get_desc())
        ? shared(plain)
        : new PrimitiveArgument(plain, allocator.memory(format), false);
  }

  private static memory.desc packedFormat(primitive_desc_base primitive, int number) {
    return primitive.query_md(dnnl.query.exec_arg_md, number);
  }

  /** Returns the memory that the primitive reads or writes. */
  memory packed() {
    return packed;
  }

  /** Uses the memory of a dense array as the plain memory. The caller must keep the array alive. */
  void bind(INDArray array) {
    plain.set_data_handle(array.data().addressPointer());
  }

  /** Returns the plain values; null for an argument of {@link #external}. */
  FloatBuffer values() {
    return values;
  }

  /** Copies the plain values into the packed memory, if the formats differ. */
  void pack(stream queue) {
    if (!shared) {
      packing = packing == null ? new reorder(plain, packed) : packing;
      packing.execute(queue, plain, packed);
    }
  }

  /** Copies the packed values into the plain memory, if the formats differ. */
  void unpack(stream queue) {
    if (!shared) {
      unpacking = unpacking == null ? new reorder(packed, plain) : unpacking;
      unpacking.execute(queue, packed, plain);
    }
  }

  /** Fills plain and packed memory with zeros: some primitives add to their outputs. */
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
