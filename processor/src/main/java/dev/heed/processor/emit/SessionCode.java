package dev.heed.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** The pieces of a model that depend on how its sessions come to an answer. */
interface SessionCode {

  /** How the model is used, behind its own documentation. */
  String documentation();

  /** Constants of the model. */
  List<FieldSpec> constants();

  /** The methods that tell what an answer costs. */
  List<MethodSpec> figures();

  /** The classes of the functions that run forward. */
  List<TypeSpec> functions();

  /** The class of sessions. */
  TypeSpec session();
}
