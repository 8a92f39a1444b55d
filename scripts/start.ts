import { isSupportedNode, nodeTooOld } from "@/lib/server/node-version";

if (!isSupportedNode(process.version)) {
  console.error(nodeTooOld(process.version));
  process.exit(1);
}

const development = process.argv.includes("--dev");
Object.assign(process.env, {
  NODE_ENV: development ? "development" : "production",
  NEXT_TELEMETRY_DISABLED: "1",
});

// Loaded only now: older versions of Node can't even read it, and it reads the environment set above.
const { start } = await import("@/lib/server/portal");
await start({ root: process.cwd(), development });
