package dev.heed.runtime;

/** The agreement between generated code and this runtime, checked when a generated class starts. */
public final class GeneratedCode {

  /**
   * The version of the runtime's classes that generated code calls. It grows whenever code that was
   * generated before would no longer run right.
   */
  public static final int CONTRACT = 1;

  private GeneratedCode() {}

  /**
   * Refuses generated code that was made for another runtime.
   *
   * @param contract the contract that the code was generated for
   * @param modelName the model's name, for the message
   * @throws LinkageError if the contracts differ; an error, so that a static initialiser passes its
   *     message on as it is
   */
  public static void check(int contract, String modelName) {
    if (contract == CONTRACT) {
      return;
    }
    String fix =
        contract > CONTRACT
            ? "update dev.heed:heed-runtime to the version of the heed-processor that generated it"
            : "generate it again with the heed-processor of this dev.heed:heed-runtime's version";
    throw new LinkageError(
        "model "
            + modelName
            + " was generated for contract "
            + contract
            + " of the Heed runtime, and this runtime has contract "
            + CONTRACT
            + "; "
            + fix);
  }
}
