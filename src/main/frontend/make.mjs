// Makes the stylesheet and the script, small, and their compressed forms.
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

// The design system writes left and right; people also read from right to left.
const LOGICAL = [
  [/\b(margin|padding|border)-left\b/g, "$1-inline-start"],
  [/\b(margin|padding|border)-right\b/g, "$1-inline-end"],
  [/([{;])left:/g, "$1inset-inline-start:"],
  [/([{;])right:/g, "$1inset-inline-end:"],
  [/text-align:left\b/g, "text-align:start"],
  [/text-align:right\b/g, "text-align:end"],
  [/float:left\b/g, "float:inline-start"],
  [/float:right\b/g, "float:inline-end"],
  [/border-top-left-radius/g, "border-start-start-radius"],
  [/border-top-right-radius/g, "border-start-end-radius"],
  [/border-bottom-left-radius/g, "border-end-start-radius"],
  [/border-bottom-right-radius/g, "border-end-end-radius"],
];

const logical = (css) => LOGICAL.reduce((text, [physical, flowing]) => text.replace(physical, flowing), css);

export const make = async ({ here, assets }) => {
  const { css } = sass.compile(join(here, "styles", "site.scss"), {
    loadPaths: [join(here, "node_modules", "@uswds", "uswds", "packages")],
    style: "compressed",
    quietDeps: true,
    silenceDeprecations: ["if-function", "global-builtin", "import"],
  });
  await esbuild.build({
    stdin: { contents: logical(css), loader: "css", resolveDir: here },
    bundle: true,
    minify: true,
    legalComments: "none",
    loader: { ".svg": "dataurl" },
    outfile: join(assets, "site.css"),
    logLevel: "warning",
  });
  await esbuild.build({
    entryPoints: [join(here, "scripts", "site.js")],
    bundle: true,
    minify: true,
    target: "es2020",
    outfile: join(assets, "site.js"),
    logLevel: "warning",
  });
  cpSync(join(here, "images"), assets, { recursive: true });
  for (const file of readdirSync(assets)) {
    if (/\.(css|js|svg)$/.test(file)) {
      const content = readFileSync(join(assets, file));
      writeFileSync(join(assets, `${file}.gz`), gzipSync(content, { level: 9 }));
      writeFileSync(join(assets, `${file}.br`), brotliCompressSync(content));
    }
  }
};
