package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.BagSumKernel;

/** Writes {@link BagSumKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagSumEmitter implements KernelEmitter<BagSumKernel> {

  @Override
  public Class<BagSumKernel> subject() {
    return BagSumKernel.class;
  }

  @Override
  public void emit(BagSumKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(int[] starts, int[] items, float[][] table, Rows output, int n)",
            "output[row] = the sum of the table's rows in the bag of the row, [n, $width:L].\n",
            """
            float[][] y = output.values();
            for (int row = 0; row < n; row++) {
              float[] to = y[row];
              int item = starts[row];
              int end = starts[row + 1];
              $arrays:T.fill(to, 0, $width:L, 0f);
              for (; item + 3 < end; item += 4) {
                $name:LAddFour(table[items[item]], table[items[item + 1]], table[items[item + 2]], table[items[item + 3]], to);
              }
              for (; item < end; item++) {
                $name:LAddOne(table[items[item]], to);
              }
            }
            """)
        .part(
            "void $name:LAddFour(float[] a, float[] b, float[] c, float[] d, float[] to)",
            "to += a + b + c + d.\n",
            """
            for (int j = 0; j < $width:L; j++) {
              to[j] += (a[j] + b[j]) + (c[j] + d[j]);
            }
            """)
        .part(
            "void $name:LAddOne(float[] from, float[] to)",
            "to += from.\n",
            """
            for (int j = 0; j < $width:L; j++) {
              to[j] += from[j];
            }
            """);
  }
}
