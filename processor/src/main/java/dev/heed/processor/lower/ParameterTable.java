package dev.heed.processor.lower;

import dev.heed.processor.graph.Parameter;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters that lowering has declared so far. */
final class ParameterTable {

  private final Map<String, Parameter> byName = new LinkedHashMap<>();

  /** A parameter of that name: a new one, or that of a place whose parameters are shared. */
  ParameterId declare(
      String section,
      String name,
      Initial initial,
      boolean decayed,
      boolean sparse,
      Integer... shape) {
    Parameter known = byName.get(name);
    if (known != null) {
      if (!known.shape().equals(List.of(shape))) {
        throw new IllegalStateException(
            name + " is " + known.shape() + " and cannot be shared as " + List.of(shape));
      }
      return known.id();
    }
    ParameterId id = new ParameterId(byName.size(), name);
    byName.put(name, new Parameter(id, section, List.of(shape), initial, decayed, sparse));
    return id;
  }

  /** A parameter that was declared before. */
  ParameterId known(String name) {
    Parameter known = byName.get(name);
    if (known == null) {
      throw new IllegalStateException(
          name + " was not declared, so that nothing can be tied to it");
    }
    return known.id();
  }

  List<Parameter> parameters() {
    return List.copyOf(byName.values());
  }
}
