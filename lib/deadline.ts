/** What did not come in the time that it was given. */
class DeadlineError extends Error {
  override name = "DeadlineError";
}

/**
 * What `promise` gives, if it comes in time. The work behind it goes on: this bounds the waiting only.
 *
 * @param what names the work in the error: "the database".
 * @throws {DeadlineError} if it does not come in time.
 */
export async function withinDeadline<T>(promise: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineError(`${what} did not answer within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
