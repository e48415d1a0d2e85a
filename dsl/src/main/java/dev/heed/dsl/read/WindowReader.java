package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.WindowSpec;
import java.util.List;

/** {@code window 2}, {@code window { back 2; ahead 1 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class WindowReader implements ConstructReader<WindowSpec> {

  private static final Property<Integer> REACH =
      Property.whole("reach", 1, Limits.LENGTH).optional();
  private static final Property<Integer> BACK = Property.whole("back", 0, Limits.LENGTH).optional();
  private static final Property<Integer> AHEAD =
      Property.whole("ahead", 0, Limits.LENGTH).optional();

  /** For {@code ServiceLoader}. */
  public WindowReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.LAYER, "window")
        .values(REACH)
        .properties(BACK, AHEAD)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<WindowSpec> kind() {
    return WindowSpec.class;
  }

  @Override
  public WindowSpec read(Arguments arguments) {
    boolean sides = arguments.has(BACK) || arguments.has(AHEAD);
    if (arguments.has(REACH) == sides) {
      arguments.report(
          sides ? Problem.CONFLICTING_PROPERTIES : Problem.MISSING_PROPERTY,
          List.of(REACH, BACK, AHEAD),
          "window",
          sides ? "reach and back or ahead" : "reach, back or ahead",
          sides ? "reach means both" : REACH.type().describe());
    }
    int reach = arguments.find(REACH).orElse(0);
    return new WindowSpec(arguments.find(BACK).orElse(reach), arguments.find(AHEAD).orElse(reach));
  }

  @Override
  public Construct write(WindowSpec spec, ConstructWriter writer) {
    return spec.back() == spec.ahead() && spec.back() > 0
        ? writer.set(REACH, spec.back()).build()
        : writer.set(BACK, spec.back()).set(AHEAD, spec.ahead()).build();
  }
}
