import type { LaunchOptions } from "@playwright/test";
import { findChromium } from "@/tests/fixtures/machine";

/**
 * How every check starts the browser. Chromium's own sandbox refuses to run as root, and /dev/shm is too small for it
 * in most containers.
 */
export const launchOptions: LaunchOptions = {
  executablePath: findChromium() ?? undefined,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
};
