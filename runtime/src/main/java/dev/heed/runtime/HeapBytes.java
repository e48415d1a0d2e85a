package dev.heed.runtime;

/**
 * What arrays take of the heap, as HotSpot lays them out on 64 bits with heaps below 32 GiB: 16
 * bytes of header, 4 for a reference, and all of it a multiple of 8. Larger heaps take 8 for a
 * reference, compact headers (JDK 25, on demand) 4 less a header.
 */
public final class HeapBytes {

  private static final int HEADER = 16;
  private static final int REFERENCE = 4;
  private static final int ALIGNMENT = 8;

  private HeapBytes() {}

  /** The bytes of an array of bytes. */
  public static long of(byte[] array) {
    return array(array.length);
  }

  /** The bytes of an array of ints. */
  public static long of(int[] array) {
    return array((long) Integer.BYTES * array.length);
  }

  /** The bytes of an array of floats. */
  public static long of(float[] array) {
    return array((long) Float.BYTES * array.length);
  }

  /** The bytes of an array of arrays, with all of them; none of them null. */
  public static long of(float[][] rows) {
    long bytes = references(rows.length);
    for (float[] row : rows) {
      bytes += of(row);
    }
    return bytes;
  }

  /** The bytes of an array of references, without what they refer to. */
  public static long references(int length) {
    return array((long) REFERENCE * length);
  }

  private static long array(long elements) {
    return (HEADER + elements + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
