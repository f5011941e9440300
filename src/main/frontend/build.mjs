// Called by Maven: node build.mjs <outdir>. Writes <outdir>/static/assets/, and only when something changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const MINIMUM_NODE = 20;
if (Number(process.versions.node.split(".")[0]) < MINIMUM_NODE) {
  console.error(`The site's styles and scripts need Node ${MINIMUM_NODE} or later; this is ${process.versions.node}.`);
  process.exit(1);
}
if (!process.argv[2]) {
  console.error("Usage: node build.mjs <outdir>");
  process.exit(1);
}

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
const assets = join(out, "static", "assets");
const stampFile = join(out, "..", "frontend.stamp");
const installStamp = join(here, "node_modules", ".lock-stamp");

const digest = (files) => {
  const hash = createHash("sha256").update(out);
  for (const file of files) {
    hash.update(file.slice(here.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
};
const within = (folder) =>
  readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

const packages = [join(here, "package-lock.json"), join(here, ".npmrc")];
const sources = [...packages, fileURLToPath(import.meta.url), join(here, "make.mjs"), join(here, "package.json")];
for (const folder of ["styles", "scripts", "images"]) {
  sources.push(...within(folder));
}
const stamp = digest(sources);
const { stamp: built, files = [] } = JSON.parse(read(stampFile) || "{}");
if (built === stamp && files.length > 0 && files.every((file) => existsSync(join(assets, file)))) {
  process.exit(0);
}

const wanted = digest(packages);
if (read(installStamp) !== wanted) {
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", "--ignore-scripts"];
  // The npm that came with this Node, where it lies beside it: another may need another Node.
  const beside = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  const windows = process.platform === "win32" && !existsSync(beside);
  const [program, before] = existsSync(beside) ? [process.execPath, [beside]] : [windows ? "npm.cmd" : "npm", []];
  const { status } = spawnSync(program, [...before, "ci", ...quiet], {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
    shell: windows,
  });
  if (status !== 0) {
    console.error("The styles and scripts could not be built: npm ci failed. It needs a package registry (see npm config get registry).");
    process.exit(1);
  }
  writeFileSync(installStamp, wanted);
}

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
const { make } = await import("./make.mjs");
await make({ here, assets });
writeFileSync(stampFile, JSON.stringify({ stamp, files: readdirSync(assets) }));
