import type { Server } from "node:http";

/** npm and a terminal both pass on one Ctrl-C; a person's second one comes later than this. */
const SAME_SIGNAL_MS = 500;

export type ShutdownOptions = {
  server: Server;
  /** Closes what requests need, after the last of them: the database, the log. */
  release: () => Promise<void>;
  say: (line: string) => void;
  /** How long requests in flight may take. */
  deadlineMs: number;
};

/**
 * On SIGTERM or SIGINT: takes no new connection, lets the requests in flight finish, releases what they
 * needed and ends the process with 0. A second signal ends it at once with 1; so does the deadline, after
 * releasing.
 */
export function shutDownOnSignals({ server, release, say, deadlineMs }: ShutdownOptions): void {
  let since: number | null = null;

  const stop = async () => {
    if (since !== null) {
      if (performance.now() - since > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    since = performance.now();
    say("Stopping: finishing the requests in flight.");
    const finished = await closed(server, deadlineMs);
    if (!finished) say(`Requests were still running after ${deadlineMs / 1000} s and were broken off.`);
    await release();
    process.exit(finished ? 0 : 1);
  };

  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** Closes the server; false if connections had to be broken off at the deadline. */
async function closed(server: Server, deadlineMs: number): Promise<boolean> {
  let finished = true;
  const deadline = setTimeout(() => {
    finished = false;
    server.closeAllConnections();
  }, deadlineMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(deadline);
  return finished;
}
