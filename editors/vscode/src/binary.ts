import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join, relative, sep } from "node:path";
import { type ExtensionContext, workspace } from "vscode";

const executable = process.platform === "win32" ? "backflow.exe" : "backflow";

/**
 * Returns the server to run: the one of the setting, else the one that came with the extension,
 * else the first on PATH. In a workspace the user does not trust, one inside the workspace is
 * never taken, whoever names it: opening a folder must not run what is in it.
 *
 * Throws an Error whose message is for the user.
 */
export function findBinary(context: ExtensionContext): string {
  const wanted = expand(workspace.getConfiguration("backflow").get("path", ""));
  if (wanted !== "") {
    return checked(wanted);
  }
  const candidates = [context.asAbsolutePath(join("bin", executable)), ...onPath()];
  const found = candidates.find((file) => isExecutable(file) && isAllowed(file));
  if (found === undefined) {
    throw new Error("there is no backflow on PATH, and none came with this extension");
  }
  return found;
}

function checked(file: string): string {
  if (!isAbsolute(file)) {
    throw new Error(`the setting backflow.path is not an absolute path: ${file}`);
  }
  if (!isExecutable(file)) {
    throw new Error(`the setting backflow.path names no program: ${file}`);
  }
  if (!isAllowed(file)) {
    throw new Error(`${file} is inside a workspace that you do not trust`);
  }
  return file;
}

function expand(path: string): string {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? "${workspaceFolder}";
  return path.replace(/^~(?=$|[\\/])/, homedir).replaceAll("${workspaceFolder}", () => folder);
}

// Relative entries of PATH would be looked up in the workspace.
function onPath(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.filter(isAbsolute).map((folder) => join(folder, executable));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function isAllowed(file: string): boolean {
  const folders = workspace.workspaceFolders ?? [];
  return workspace.isTrusted || !folders.some((folder) => isInside(file, folder.uri.fsPath));
}

// Both the name and what it links to count: a link in the workspace is the workspace's to set,
// and so is what a link into it leads to.
function isInside(file: string, folder: string): boolean {
  return [relative(folder, file), relative(real(folder), real(file))].some(
    (way) => way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way),
  );
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
