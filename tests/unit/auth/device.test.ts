import { expect, test } from "vitest";
import { deviceOf, networkPrefix, parseDevice } from "@/lib/auth/device";

test.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    "chrome/linux",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
    "edge/windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "safari/ios",
  ],
  ["Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "firefox/android"],
  ["curl/8.0", "other/other"],
  [null, "other/other"],
])("of %s is kept %s", (userAgent, kept) => {
  expect(deviceOf(userAgent)).toBe(kept);
  expect(Object.values(parseDevice(kept)).join("/")).toBe(kept);
});

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:1:2::/64", "2001:db8:1::/48"],
  ["", null],
  ["unknown", null],
])("of the client %s the network %s is kept", (client, network) => {
  expect(networkPrefix(client)).toBe(network);
});
