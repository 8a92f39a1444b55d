import { closeDb, getDatabase, inTransaction } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { publish } from "@/lib/db/mutations/publish";
import { syntheticCatalogue } from "./synthetic-catalogue";

// Fills the environment's empty database with so many invented plans: tsx load-synthetic.ts 2500
const database = await getDatabase();
await migrate(database);
const { countries, plans } = syntheticCatalogue(Number(process.argv[2]));
await inTransaction(
  (tx) =>
    publish(
      tx,
      {
        countries: countries.map((country) => ({ country, seedHash: null })),
        plans: plans.map((plan) => ({ plan, baseVersion: 0, archived: false, seedHash: null })),
      },
      { origin: "fact_base", authorId: null, note: null },
    ),
  { timeoutMs: 600_000 },
);
await database.pool.query("VACUUM ANALYZE");
await closeDb();
