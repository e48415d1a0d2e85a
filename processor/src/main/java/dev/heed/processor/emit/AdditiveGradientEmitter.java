package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AdditiveGradientKernel;

/** Writes {@link AdditiveGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AdditiveGradientEmitter implements KernelEmitter<AdditiveGradientKernel> {

  @Override
  public Class<AdditiveGradientKernel> subject() {
    return AdditiveGradientKernel.class;
  }

  private static final String COLUMNS =
      """
      columns$width:L(query, first, queryColumn, 1f, turned, n);
      for (int c = 0; c < $width:L; c++) {
        // queries need no more of this column, of which their gradients take the place
        float[] x = turned[c];
        $arrays:T.fill(weightSlopes, 0, n, 0f);
        $arrays:T.fill(querySlopes, 0, n, 0f);
        for (int j = 0; j < keys; j++) {
          float sum = $name:LTerms(scoreGradients[j], x, key[from + j][keyColumn + c], scoreWeight[c], \
      keySlopes, weightSlopes, querySlopes, n);
          keyGradient[from + j][keyGradientColumn + c] $becomes:L sum;
        }
        System.arraycopy(querySlopes, 0, x, 0, n);
        float slope = 0f;
        for (int i = 0; i < n; i++) {
          slope += weightSlopes[i];
        }
        scoreWeightGradient[c] += slope;
      }
      rows$width:L(turned, 1f, queryGradient, first, queryGradientColumn, n);
      """;

  private static final String TERMS =
      """
      for (int i = 0; i < n; i++) {
        keySlopes[i] = $elementary:T.tanh(query[i] + key);
      }
      // several loops: C2 of JDK 17 vectorises no loop of more than 60 nodes
      for (int i = 0; i < n; i++) {
        weightSlopes[i] += scoreGradient[i] * keySlopes[i];
      }
      for (int i = 0; i < n; i++) {
        keySlopes[i] = scoreGradient[i] * weight * (1f - keySlopes[i] * keySlopes[i]);
      }
      float sum = 0f;
      for (int i = 0; i < n; i++) {
        querySlopes[i] += keySlopes[i];
        sum += keySlopes[i];
      }
      return sum;
      """;

  @Override
  public void emit(AdditiveGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("becomes", kernel.adds() ? "+=" : "=")
        .part(
            "void $name:L(float[][] scoreGradients, float[][] query, int queryColumn, int first, int n, "
                + "float[][] key, int keyColumn, int from, int keys, float[] scoreWeight, float[][] turned, "
                + "float[] keySlopes, float[] weightSlopes, float[] querySlopes, float[][] queryGradient, "
                + "int queryGradientColumn, float[][] keyGradient, int keyGradientColumn, "
                + "float[] scoreWeightGradient)",
            """
            With t = tanh(query_i[c] + key_j[c]) and s = scoreGradients[j, i] · scoreWeight[c] · (1 - t²):
            queryGradient[i, c] = Σ_j s, keyGradient[j, c] $becomes:L Σ_i s,
            scoreWeightGradient[c] += Σ_ij scoreGradients[j, i] · t.
            """,
            COLUMNS)
        .part(
            "float $name:LTerms(float[] scoreGradient, float[] query, float key, float weight, "
                + "float[] keySlopes, float[] weightSlopes, float[] querySlopes, int n)",
            "Adds one key's terms to those of queries and weight; returns the key's own.\n",
            TERMS);
  }
}
