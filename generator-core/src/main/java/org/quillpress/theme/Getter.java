package org.quillpress.theme;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gets one component of the views of one class. Once it is asked often, a class is made for it,
 * which takes a while and is several times as fast as a handle from then on.
 */
final class Getter {
  /** From here on a class is worth its making: a site of some hundred pages. */
  private static final int OFTEN = 4_000;

  private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class);

  private final MethodHandle direct;
  private final MethodHandle handle;

  /** Of threads that count at once one may be forgotten. */
  private int asked;

  private volatile @Nullable Function<Object, @Nullable Object> made;

  Getter(Method method) {
    try {
      direct = MethodHandles.lookup().unreflect(method);
      handle = direct.asType(GENERIC);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a view must be public: " + method, e);
    }
  }

  @Nullable Object get(Object view) {
    Function<Object, @Nullable Object> ready = made;
    if (ready != null) {
      return ready.apply(view);
    }
    try {
      if (++asked >= OFTEN) {
        made = make();
      }
      return (Object) handle.invokeExact(view);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a view's component failed", e);
    }
  }

  @SuppressWarnings("unchecked") // what the factory is told to make
  private synchronized Function<Object, @Nullable Object> make() throws Throwable {
    Function<Object, @Nullable Object> ready = made;
    return ready != null
        ? ready
        : (Function<Object, @Nullable Object>)
            LambdaMetafactory.metafactory(
                    MethodHandles.lookup(),
                    "apply",
                    MethodType.methodType(Function.class),
                    GENERIC,
                    direct,
                    direct.type().wrap())
                .getTarget()
                .invoke();
  }
}
