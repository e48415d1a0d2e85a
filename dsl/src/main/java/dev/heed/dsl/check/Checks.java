package dev.heed.dsl.check;

import dev.heed.dsl.spec.LayerSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** All checks of layers that there are. */
final class Checks {

  private static final Map<Class<?>, LayerCheck<?>> ALL = load();

  private Checks() {}

  private static Map<Class<?>, LayerCheck<?>> load() {
    Map<Class<?>, LayerCheck<?>> checks = new HashMap<>();
    // javac runs processors with a context class loader that does not see them.
    for (LayerCheck<?> check :
        ServiceLoader.load(LayerCheck.class, Checks.class.getClassLoader())) {
      checks.put(check.kind(), check);
    }
    return Map.copyOf(checks);
  }

  static WidthChain check(LayerSpec layer, WidthChain width, LayerScope scope) {
    LayerCheck<?> check = ALL.get(layer.getClass());
    if (check == null) {
      throw new IllegalStateException("no LayerCheck knows " + layer.getClass().getName());
    }
    return check(check, layer, width, scope);
  }

  private static <S extends LayerSpec> WidthChain check(
      LayerCheck<S> check, LayerSpec layer, WidthChain width, LayerScope scope) {
    return check.check(check.kind().cast(layer), width, scope);
  }
}
