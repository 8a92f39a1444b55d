import { buildIfNeeded } from "@/lib/server/build";

// npm run build: the same build as npm start makes, without starting.
Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
try {
  const built = await buildIfNeeded(process.cwd(), (line) => console.log(line));
  if (!built) console.log("The build is up to date.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
