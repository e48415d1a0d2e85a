package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.AttentionKernel;

/** Writes {@link AttentionKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionEmitter implements KernelEmitter<AttentionKernel> {

  /** All queries of a sequence at once over all of its keys. */
  private static final String WHOLE =
      """
        float[][] turned = queries.atLeast($spare:L, n);
        float[][] weights = scores.atLeast(n, n);
        float[][] sums = heads.atLeast($width:L, n);
        for (int column = 0; column < $all:L; column += $width:L) {
          $name:LHead(query.values(), queryColumn + column, key.values(), keyColumn + column, \
      value.values(), valueColumn + column, output.values(), column, start, n, start, n, turned, weights, sums);
        }
      """;

  /** A block of queries at a time over the keys that some of them consider. */
  private static final String BLOCKS =
      """
        float[][] turned = queries.atLeast($spare:L, $block:L);
        float[][] weights = scores.atLeast($keys:L, $block:L);
        float[][] sums = heads.atLeast($width:L, $block:L);
        for (int i = 0; i < n; i += $block:L) {
          int count = Math.min($block:L, n - i);
          int from = $from:L;
          int keys = $to:L - from;
          for (int column = 0; column < $all:L; column += $width:L) {
            $name:LHead(query.values(), queryColumn + column, key.values(), keyColumn + column, \
      value.values(), valueColumn + column, output.values(), column, start + i, count, start + from, keys, \
      turned, weights, sums);
          }
        }
      """;

  static final String HIDE = "hide(weights, first, n, from, keys, $back:L, $ahead:L);\n";

  @Override
  public Class<AttentionKernel> subject() {
    return AttentionKernel.class;
  }

  @Override
  public void emit(AttentionKernel kernel, KernelMethods methods) {
    Visibility visibility = kernel.visibility();
    AttentionTemplate.of(kernel.method(), kernel.heads(), kernel.headWidth(), visibility, methods)
        .with("visible", AttentionTemplate.visible(visibility))
        .method(
            "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
                + "Batch batch, Scratch queries, Scratch scores, Scratch heads, Rows output)",
            """
            output = softmax(query · keyᵀ / √$width:L) · value, [n, $all:L], for each sequence and
            each of $heads:L heads. Queries, keys and values begin at columns of their own.$visible:L
            """,
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int n = batch.start(s + 1) - start;
              if ($simd:T.AVAILABLE) {
                $simd:T.attention(query, queryColumn, key, keyColumn, value, valueColumn, start, n, \
            $heads:L, $width:L, $scale:L, $back:L, $ahead:L, scores, output);
                continue;
              }
            """
                + (visibility.restricts() ? BLOCKS : WHOLE)
                + "}\n")
        .part(
            "void $name:LHead(float[][] query, int queryColumn, float[][] key, int keyColumn, float[][] value, "
                + "int valueColumn, float[][] output, int column, int first, int n, int from, int keys, "
                + "float[][] turned, float[][] weights, float[][] sums)",
            "One head of n queries, rows from first on, over keys, rows from from on.\n",
            """
            // scores[j, i] = key_j · query_i / √$width:L
            $part:LColumns(query, first, queryColumn, $scale:L, turned, n);
            multiply(key, from, keyColumn, keys, $width:L, turned, weights, n);
            """
                + (visibility.restricts() ? HIDE : "")
                + """
                float[] share = turned[$width:L];
                $part:LSoftmax(weights, keys, turned[$second:L], share, n);
                // sums[c, i] = Σ_j value[j, c] · weights[j, i]
                multiplyTransposed(value, from, valueColumn, $width:L, keys, weights, sums, n);
                for (int c = 0; c < $width:L; c++) {
                  float[] sum = sums[c];
                  for (int i = 0; i < n; i++) {
                    sum[i] *= share[i];
                  }
                }
                $part:LRows(sums, 1f, output, first, column, n);
                """);
  }
}
