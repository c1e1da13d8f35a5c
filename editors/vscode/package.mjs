// Makes the .vsix. The server goes inside when there is one: $BACKFLOW_BINARY, or ../../backflow
// as `go build` leaves it; the extension is then for one platform only, this one or the one
// that $VSCODE_TARGET names.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";

const run = (program, ...args) => execFileSync(program, args, { stdio: "inherit", shell: process.platform === "win32" });
const target = process.env.VSCODE_TARGET ?? `${process.platform}-${process.arch}`;
const suffix = target.startsWith("win32") ? ".exe" : "";
const binary = process.env.BACKFLOW_BINARY ?? `../../backflow${suffix}`;

process.chdir(import.meta.dirname);
run("npm", "run", "bundle");
copyFileSync("../../LICENSE", "LICENSE");
rmSync("bin", { recursive: true, force: true });
let platform = [];
if (process.env.BACKFLOW_BINARY || existsSync(binary)) {
  mkdirSync("bin");
  copyFileSync(binary, `bin/backflow${suffix}`);
  platform = ["--target", target];
}
run("npx", "vsce", "package", "--no-dependencies", "--allow-missing-repository", ...platform);
