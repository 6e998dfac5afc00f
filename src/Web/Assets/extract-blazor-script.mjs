// Takes blazor.web.js out of Microsoft.AspNetCore.Components.Endpoints.dll, where it is a manifest resource: a 32-bit length, then the bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const expected = "9e4b324dd37a521ae407524dd291709e5b7bb1355d4d4698e4a047a9b4fe87c2";
const start = '!function(){"use strict";';
const [assembly, target] = process.argv.slice(2);
const bytes = readFileSync(assembly);

for (let at = bytes.indexOf(start); at > 0; at = bytes.indexOf(start, at + 1)) {
  const length = bytes.readInt32LE(at - 4);
  if (length < 100_000 || at + length > bytes.length) continue;
  const script = bytes.subarray(at, at + length);
  const actual = createHash("sha256").update(script).digest("hex");
  if (actual !== expected) continue;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, script);
  process.exit(0);
}
console.error(`No blazor.web.js with SHA-256 ${expected} in ${assembly}.`);
process.exit(1);
