package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AttentionKernel;

/** Writes {@link AttentionKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionEmitter implements KernelEmitter<AttentionKernel> {

  @Override
  public Class<AttentionKernel> subject() {
    return AttentionKernel.class;
  }

  @Override
  public void emit(AttentionKernel kernel, KernelMethods methods) {
    AttentionPartsEmitter.template(kernel.method(), kernel.heads(), kernel.headWidth(), methods)
        .method(
            "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
                + "Batch batch, Scratch queries, Scratch scores, Scratch heads, Rows output)",
            """
            output = softmax(query · keyᵀ / √$width:L) · value, [n, $all:L], for each sequence and
            each of $heads:L heads. Queries, keys and values begin at columns of their own.
            """,
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int n = batch.start(s + 1) - start;
              if ($simd:T.AVAILABLE) {
                $simd:T.attention(query, queryColumn, key, keyColumn, value, valueColumn, start, n, \
            $heads:L, $width:L, $scale:L, Integer.MAX_VALUE, Integer.MAX_VALUE, scores, output);
                continue;
              }
              float[][] turned = queries.atLeast($spare:L, n);
              float[][] weights = scores.atLeast(n, n);
              float[][] sums = heads.atLeast($width:L, n);
              for (int column = 0; column < $all:L; column += $width:L) {
                $name:LHead(query.values(), queryColumn + column, key.values(), keyColumn + column, \
            value.values(), valueColumn + column, output.values(), column, start, n, turned, weights, sums);
              }
            }
            """)
        .part(
            "void $name:LHead(float[][] query, int queryColumn, float[][] key, int keyColumn, float[][] value, "
                + "int valueColumn, float[][] output, int column, int start, int n, float[][] turned, "
                + "float[][] weights, float[][] sums)",
            "One head of one sequence of n rows.\n",
            """
            // scores[j, i] = key_j · query_i / √$width:L
            $part:LColumns(query, start, queryColumn, $scale:L, turned, n);
            multiply(key, start, keyColumn, n, $width:L, turned, weights, n);
            float[] share = turned[$width:L];
            $part:LSoftmax(weights, turned[$second:L], share, n);
            // sums[c, i] = Σ_j value[j, c] · weights[j, i]
            multiplyTransposed(value, start, valueColumn, $width:L, n, weights, sums, n);
            for (int c = 0; c < $width:L; c++) {
              float[] sum = sums[c];
              for (int i = 0; i < n; i++) {
                sum[i] *= share[i];
              }
            }
            $part:LRows(sums, 1f, output, start, column, n);
            """);
  }
}
