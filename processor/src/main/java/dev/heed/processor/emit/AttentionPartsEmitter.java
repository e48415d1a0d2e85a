package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AttentionPartsKernel;

/** Writes {@link AttentionPartsKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionPartsEmitter implements KernelEmitter<AttentionPartsKernel> {

  @Override
  public Class<AttentionPartsKernel> subject() {
    return AttentionPartsKernel.class;
  }

  @Override
  public void emit(AttentionPartsKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.headWidth())
        .part(
            "void $name:LColumns(float[][] rows, int start, int column, float scale, float[][] columns, int n)",
            "columns[c, i] = scale · rows[start + i, column + c], [$width:L, n]: one head, turned.\n",
            """
            for (int i = 0; i < n; i++) {
              float[] from = rows[start + i];
              for (int c = 0; c < $width:L; c++) {
                columns[c][i] = scale * from[column + c];
              }
            }
            """)
        .part(
            "void $name:LRows(float[][] columns, float scale, float[][] rows, int start, int column, int n)",
            "rows[start + i, column + c] = scale · columns[c, i]: one head, turned back.\n",
            """
            for (int i = 0; i < n; i++) {
              float[] to = rows[start + i];
              for (int c = 0; c < $width:L; c++) {
                to[column + c] = scale * columns[c][i];
              }
            }
            """)
        .part(
            "void $name:LSoftmax(float[][] scores, int keys, float[] largest, float[] share, int n)",
            """
            scores[j, i] = exp(scores[j, i] - the largest over j), share[i] = 1 / their sum over j;
            scores lie turned, keys by queries, so that no loop adds up across a row.
            """,
            """
            System.arraycopy(scores[0], 0, largest, 0, n);
            for (int j = 1; j < keys; j++) {
              float[] score = scores[j];
              for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], score[i]);
              }
            }
            $arrays:T.fill(share, 0, n, 0f);
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              // two loops: C2 of JDK 17 vectorises no loop of more than 60 nodes
              for (int i = 0; i < n; i++) {
                score[i] = $elementary:T.expOfNegative(score[i] - largest[i]);
              }
              for (int i = 0; i < n; i++) {
                share[i] += score[i];
              }
            }
            for (int i = 0; i < n; i++) {
              share[i] = 1f / share[i];
            }
            """);
  }
}
