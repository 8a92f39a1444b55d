import fc from "fast-check";
import { expect, test } from "vitest";
import { shareReads } from "@/lib/catalogue/share-reads";

test("nobody is answered with a read that began before they called, and reads never overlap", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
      async (scheduler, fails) => {
        let clock = 0;
        let running = 0;
        let reads = 0;
        const read = shareReads(async () => {
          const beganAt = ++clock;
          const fail = fails[reads++] ?? false;
          expect(++running).toBe(1);
          await scheduler.schedule(Promise.resolve());
          running--;
          if (fail) throw new Error("the database is away");
          return beganAt;
        });

        const answers = fails.map((_, index) =>
          scheduler.schedule(Promise.resolve(index)).then(async () => {
            const calledAt = ++clock;
            const beganAt = await read().catch(() => null);
            if (beganAt !== null) expect(beganAt).toBeGreaterThan(calledAt);
          }),
        );
        await scheduler.waitFor(Promise.all(answers));
      },
    ),
  );
});

test("however many call while a read runs, one more read answers them all", async () => {
  let reads = 0;
  const read = shareReads(async () => {
    const mine = ++reads;
    await new Promise((done) => setTimeout(done, 5));
    return mine;
  });

  const answers = await Promise.all([read(), read(), read(), read()]);

  expect(answers).toEqual([1, 2, 2, 2]);
});

test("a read that fails is not kept", async () => {
  let reads = 0;
  const read = shareReads(async () => {
    if (++reads === 1) throw new Error("the database is away");
    return reads;
  });

  await expect(read()).rejects.toThrow("the database is away");

  expect(await read()).toBe(2);
});
