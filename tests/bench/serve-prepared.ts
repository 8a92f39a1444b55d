import { serve } from "@/lib/server/portal";

// The portal on a database that the bench filled: as npm start serves it, without loading the fact base.
await serve({ root: process.cwd(), development: false });
