import { expect, test } from "vitest";
import { FairQueue, QueueFullError } from "@/lib/server/fair-queue";

/** Work that ends when told to, and notes that it began. */
function makeWork(begun: string[]) {
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((end) => ends.set(name, end));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((done) => setTimeout(done));
  };
  return { work, end };
}

test("serves a client that asks once before the rest of one that asks for much", async () => {
  const begun: string[] = [];
  const { work, end } = makeWork(begun);
  const queue = new FairQueue({ running: 1, runningPerClient: 1, waitingPerClient: 10 });

  for (const name of ["a1", "a2", "a3"]) void queue.run("a", work(name));
  void queue.run("b", work("b1"));
  for (const name of ["a1", "a2", "b1", "a3"]) await end(name);

  expect(begun).toEqual(["a1", "a2", "b1", "a3"]);
});

test("leaves places to others, however much one client asks for", async () => {
  const begun: string[] = [];
  const { work } = makeWork(begun);
  const queue = new FairQueue({ running: 3, runningPerClient: 2, waitingPerClient: 10 });

  for (const name of ["a1", "a2", "a3"]) void queue.run("a", work(name));
  void queue.run("b", work("b1"));

  expect(begun).toEqual(["a1", "a2", "b1"]);
});

test("refuses a client that has too much waiting, and no other", async () => {
  const begun: string[] = [];
  const { work } = makeWork(begun);
  const queue = new FairQueue({ running: 2, runningPerClient: 1, waitingPerClient: 1 });
  for (const name of ["a1", "a2"]) void queue.run("a", work(name));

  await expect(queue.run("a", work("a3"))).rejects.toThrow(QueueFullError);
  void queue.run("b", work("b1"));

  expect(begun).toEqual(["a1", "b1"]);
});

test("gives a place back when work fails", async () => {
  const queue = new FairQueue({ running: 1, runningPerClient: 1, waitingPerClient: 1 });

  await expect(queue.run("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");

  expect(await queue.run("b", async () => "done")).toBe("done");
});
