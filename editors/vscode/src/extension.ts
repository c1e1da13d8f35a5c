// The extension finds the server, starts it, and offers commands; settings the server asks for
// itself. What is dangerous, and how it is mended, the server knows.
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import {
  commands,
  type ExtensionContext,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  type LogOutputChannel,
  window,
  workspace,
} from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { findBinary } from "./binary";

const documents = [
  { language: "python", scheme: "file" },
  { language: "python", scheme: "untitled" },
  { language: "python", scheme: "vscode-notebook-cell" },
];

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("backflow", { log: true });
  const status = languages.createLanguageStatusItem("backflow", documents);
  status.name = "backflow";
  status.command = { command: "backflow.showLogs", title: "Show logs" };

  // One after the other: a restart asked for during a restart waits for it.
  let last = Promise.resolve();
  const restart = () => (last = last.then(stop).then(() => start(context, log, status)));

  context.subscriptions.push(
    log,
    status,
    commands.registerCommand("backflow.restart", restart),
    commands.registerCommand("backflow.showLogs", () => log.show()),
    workspace.onDidGrantWorkspaceTrust(restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("backflow.path")) {
        void restart();
      }
    }),
  );
  await restart();
}

export function deactivate(): Promise<void> {
  return stop();
}

async function start(context: ExtensionContext, log: LogOutputChannel, status: LanguageStatusItem): Promise<void> {
  try {
    const binary = findBinary(context);
    log.info(`starting ${binary}`);
    client = new LanguageClient("backflow", "backflow", { command: binary, args: ["server"] }, {
      documentSelector: documents,
      outputChannel: log,
      stdioOptions: { stdout: logLines, stderr: logLines },
    });
    await client.start();
    const info = client.initializeResult?.serverInfo;
    show(status, LanguageStatusSeverity.Information, `backflow ${info?.version ?? ""}`, binary);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    log.error(why);
    show(status, LanguageStatusSeverity.Error, "backflow does not run", why);
    void complain(why);
  }
}

async function stop(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.dispose();
}

// The server logs to standard error, which makes no error of a line.
function logLines(input: Readable, log: LogOutputChannel): void {
  createInterface({ input }).on("line", (line) => log.info(line));
}

function show(status: LanguageStatusItem, severity: LanguageStatusSeverity, text: string, detail: string): void {
  status.severity = severity;
  status.text = text;
  status.detail = detail;
}

async function complain(why: string): Promise<void> {
  const settings = "Open Settings";
  const logs = "Show Logs";
  const chosen = await window.showErrorMessage(`backflow cannot start: ${why}.`, settings, logs);
  if (chosen === settings) {
    await commands.executeCommand("workbench.action.openSettings", "backflow.path");
  }
  if (chosen === logs) {
    await commands.executeCommand("backflow.showLogs");
  }
}
