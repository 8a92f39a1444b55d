/**
 * Lets callers share reads without ever being answered with one that began before they called: whoever calls while
 * a read runs waits for the next one, together with all others who call meanwhile. So there is at most one read at
 * a time, however many callers.
 */
export function shareReads<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;

  const start = (): Promise<T> => {
    const mine = read().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  };

  return () => {
    if (next) return next;
    if (!running) return start();
    const afterRunning = () => {
      next = null;
      return start();
    };
    next = running.then(afterRunning, afterRunning);
    return next;
  };
}
