package dev.heed.processor.lower;

import dev.heed.processor.graph.Parameter;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import java.util.ArrayList;
import java.util.List;

/** The parameters that lowering has declared so far. */
final class ParameterTable {

  private final List<Parameter> parameters = new ArrayList<>();

  ParameterId declare(
      String section,
      String name,
      Initial initial,
      boolean decayed,
      boolean sparse,
      Integer... shape) {
    ParameterId id = new ParameterId(parameters.size(), name);
    parameters.add(new Parameter(id, section, List.of(shape), initial, decayed, sparse));
    return id;
  }

  List<Parameter> parameters() {
    return List.copyOf(parameters);
  }
}
