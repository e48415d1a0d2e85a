package dev.heed.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes the model's session: what answers with memory of its own. */
final class SessionEmitter {

  private final Names names;
  private final InputCode input;
  private final OutputCode output;

  SessionEmitter(Names names, InputCode input, OutputCode output) {
    this.names = names;
    this.input = input;
    this.output = output;
  }

  TypeSpec emit() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(names.model(), "model")
            .addStatement("this.model = model")
            .addStatement("this.forward = new $T(model.weights)", names.forward());
    MethodSpec.Builder reserve =
        MethodSpec.methodBuilder("reserve")
            .addModifiers(Modifier.PRIVATE)
            .addJavadoc("Makes room for the longest input.\n")
            .addStatement("model.encoder.reserve(LONGEST, batch)")
            .addStatement("forward.reserve(LONGEST, LONGEST)");
    TypeSpec.Builder type = type();
    output
        .decoder()
        .ifPresent(
            decoder -> {
              type.addField(decoder.field());
              constructor.addCode(decoder.create("model.weights"));
              if (output.calibrate().isPresent()) {
                constructor.addStatement("decoder.temperature(model.temperature)");
              }
              reserve.addStatement("decoder.reserve(LONGEST)");
            });
    return type.addMethod(constructor.build())
        .addMethods(output.sessionMethods())
        .addMethod(bytes())
        .addMethod(reserve.build())
        .build();
  }

  private TypeSpec.Builder type() {
    return TypeSpec.classBuilder("Session")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Answers with memory of its own. One thread at a time.\n")
        .addField(names.model(), "model", Modifier.PRIVATE, Modifier.FINAL)
        .addField(names.forward(), "forward", Modifier.PRIVATE, Modifier.FINAL)
        .addField(
            FieldSpec.builder(input.batchType(), "batch", Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", input.batchType())
                .build())
        .addField(
            FieldSpec.builder(RuntimeTypes.ROWS, "logits", Modifier.PRIVATE)
                .initializer("new $T(0, 1)", RuntimeTypes.ROWS)
                .build());
  }

  private MethodSpec bytes() {
    String decoder = output.decoder().isPresent() ? " + decoder.bytes()" : "";
    return MethodSpec.methodBuilder("bytes")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The bytes of heap that the session's arrays take now, as HotSpot lays them out below
            32 GiB; beside them are a few objects of less than 40 bytes, one for each buffer.
            """)
        .returns(TypeName.LONG)
        .addStatement("return forward.bytes() + batch.bytes()$L", decoder)
        .build();
  }
}
