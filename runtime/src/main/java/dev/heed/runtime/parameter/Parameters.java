package dev.heed.runtime.parameter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values of a model's parameters, in the order of their declarations, each as rows {@code
 * [rows][columns]} in PyTorch's layout. A model that was loaded never changes them; training does,
 * between its steps. Not synchronised.
 */
public final class Parameters {

  private final List<ParameterDeclaration> declarations;
  private final float[][][] values;

  private Parameters(List<ParameterDeclaration> declarations) {
    this.declarations = List.copyOf(declarations);
    Set<String> names = new HashSet<>();
    for (ParameterDeclaration declaration : declarations) {
      if (!names.add(declaration.name())) {
        throw new IllegalArgumentException(
            "two parameters are called " + declaration.name() + ", names must differ");
      }
    }
    this.values = new float[declarations.size()][][];
    for (int i = 0; i < values.length; i++) {
      values[i] = new float[declarations.get(i).rows()][declarations.get(i).columns()];
    }
  }

  /** All zeros. */
  public static Parameters zeros(List<ParameterDeclaration> declarations) {
    return new Parameters(declarations);
  }

  /**
   * Filled by the declarations' initialisers; the same seed gives the same values on every machine.
   */
  public static Parameters initialised(List<ParameterDeclaration> declarations, long seed) {
    Parameters parameters = new Parameters(declarations);
    for (int i = 0; i < declarations.size(); i++) {
      // one stream per parameter: adding a layer does not change how the others start
      ParameterDeclaration declaration = declarations.get(i);
      StartValues random = new StartValues(seed, declaration.name());
      fill(parameters.values[i], declaration.initializer(), random);
    }
    return parameters;
  }

  private static void fill(float[][] rows, Initializer initializer, StartValues random) {
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        if (initializer instanceof Initializer.Constant constant) {
          row[j] = constant.value();
        } else if (initializer instanceof Initializer.Uniform uniform) {
          row[j] = random.uniform(uniform.bound());
        } else if (initializer instanceof Initializer.Normal normal) {
          row[j] = random.normal(normal.deviation());
        }
      }
    }
  }

  /** What was declared, in order. */
  public List<ParameterDeclaration> declarations() {
    return declarations;
  }

  /** How many parameters (tensors) there are. */
  public int size() {
    return values.length;
  }

  /** The rows of one parameter, {@code [rows][columns]}; the arrays themselves, not a copy. */
  public float[][] values(int index) {
    return values[index];
  }

  /** The only row of a vector. */
  public float[] vector(int index) {
    return values[index][0];
  }

  /** A deep copy. */
  public Parameters copy() {
    Parameters copy = new Parameters(declarations);
    copy.set(this);
    return copy;
  }

  /**
   * Takes over all values of parameters with the same declarations.
   *
   * @throws IllegalArgumentException if the declarations differ
   */
  public void set(Parameters source) {
    if (!declarations.equals(source.declarations)) {
      throw new IllegalArgumentException("the parameters' declarations differ, must be equal");
    }
    for (int i = 0; i < values.length; i++) {
      for (int row = 0; row < values[i].length; row++) {
        System.arraycopy(source.values[i][row], 0, values[i][row], 0, values[i][row].length);
      }
    }
  }
}
