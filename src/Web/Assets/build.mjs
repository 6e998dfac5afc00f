// Bundles the TypeScript modules, the styles and the fonts into wwwroot/dist. One entry an interop class, plus the global style sheet.
import { build } from "esbuild";
import { readdirSync } from "node:fs";

const option = (name, fallback) => process.argv.find(a => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
const release = option("mode", "Debug") === "Release";

// Every module that stands directly in src/ is an entry; what they share goes into chunks.
const modules = readdirSync("src").filter(file => file.endsWith(".ts")).map(file => `src/${file}`);

await build({
  entryPoints: [...modules, "styles/app.css"],
  outdir: option("outdir", "../wwwroot/dist"),
  bundle: true, format: "esm", splitting: true, target: "es2022", charset: "utf8",
  entryNames: "[name]", chunkNames: "chunks/[name]-[hash]", assetNames: "fonts/[name]-[hash]",
  minify: release, sourcemap: release ? false : "linked", legalComments: "external", logLevel: "warning",
  loader: { ".woff2": "file" },
});
