import { fuzz } from "./requests";

// By hand, against a portal that runs with NAP_TRUST_PROXY=1 NAP_PAGES_PER_MINUTE=0 NAP_API_PER_MINUTE=0:
//   npx tsx tests/fuzz/run.ts PORT [COUNT [SEED]]
const [port = "3000", count = "100000", seed = "1"] = process.argv.slice(2);
const { statuses, faults } = await fuzz(Number(port), { seed: Number(seed), count: Number(count) });
console.log(Object.fromEntries(statuses));
for (const { status, ended, request } of faults.slice(0, 20))
  console.log(status, ended, JSON.stringify(request.slice(0, 600)));
console.log(`${count} requests of seed ${seed}: ${faults.length} without an answer or with 5xx`);
process.exitCode = faults.length > 0 ? 1 : 0;
