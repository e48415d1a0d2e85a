package dev.heed.processor.emit;

import com.palantir.javapoet.MethodSpec;
import java.util.List;

/** The methods that answer with symbols. */
interface AnswerMethods {

  /** How the model answers, through new sessions, and how it warms up. */
  List<MethodSpec> ofModel();

  /** How a session answers. */
  List<MethodSpec> ofSession();
}
