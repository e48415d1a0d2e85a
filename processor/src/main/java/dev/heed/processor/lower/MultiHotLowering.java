package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.MultiHotSpec;
import dev.heed.processor.graph.BagSum;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;
import java.util.List;

/**
 * A dense layer behind vectors of zeros and ones: the product with its weights is a sum of their
 * rows. Its bias is a row behind the others, of a column that is always one.
 */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class MultiHotLowering implements InputLowering<MultiHotSpec> {

  private static final String COLUMNS = "columns";

  @Override
  public Class<MultiHotSpec> subject() {
    return MultiHotSpec.class;
  }

  @Override
  public int layers(MultiHotSpec input) {
    return 1;
  }

  @Override
  public Value lower(MultiHotSpec input, List<LayerSpec> layers, Scope scope) {
    DenseSpec dense = (DenseSpec) layers.get(0);
    Scope place = scope.stack().scope("embedding");
    Length rows = new Length("n", input.length());
    // as of a dense layer: keeps the variance of activations and of gradients alike
    Initial initial = new Initial.Uniform(Math.sqrt(6.0 / (input.columns() + dense.width())));
    int all = input.columns() + (dense.bias() ? 1 : 0);
    ParameterId table = place.table("weight", initial, all, dense.width());
    Value sum = place.value(rows, dense.width());
    place.add(new BagSum(COLUMNS, table, sum));
    if (dense.activation() == Activation.NONE) {
      return sum;
    }
    Value output = place.value("activated", rows, dense.width());
    return DenseLowering.activate(sum, dense.activation(), output, place);
  }
}
