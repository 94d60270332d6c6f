import { expect, it } from "vitest";
import { type IssuePort, reportIssue } from "../../client/src/commands/report-issue.ts";
import { issueBody, type Surroundings } from "../../client/src/issue-body.ts";
import { fakePorts } from "../support/client-ports.ts";

const around: Surroundings = {
  extensionVersion: "0.1.0",
  vscodeVersion: "1.99.3",
  appName: "Visual Studio Code",
  system: "linux x64",
  host: "desktop",
  remote: "wsl",
  language: "zh-tw",
  serverState: "Running",
  serverVersion: "0.1.0",
};

function issue(hasReporter: boolean, copied: string[]): IssuePort {
  return {
    extensionId: "structured-summary.structured-summary",
    surroundings: () => around,
    hasCommand: async () => hasReporter,
    copy: async (text) => void copied.push(text),
  };
}

it("tells versions, system and state", () => {
  expect(issueBody(around).split("\n").slice(4)).toEqual([
    "- Structured Summary 0.1.0",
    "- Server: Running, 0.1.0",
    "- Visual Studio Code 1.99.3, desktop, remote wsl",
    "- System: linux x64",
    "- Language: zh-tw",
    "",
  ]);
  const alone = issueBody({ ...around, remote: undefined, serverState: "Stopped", serverVersion: undefined });
  expect(alone).toContain("- Server: Stopped\n- Visual Studio Code 1.99.3, desktop\n");
});

it("opens the reporter of VS Code", async () => {
  const { ports, done } = fakePorts({});
  expect(await reportIssue(ports, issue(true, []))).toBe("done");
  expect(done).toEqual([
    `execute workbench.action.openIssueReporter ${JSON.stringify({
      extensionId: "structured-summary.structured-summary",
      issueBody: issueBody(around),
    })}`,
  ]);
});

it.each([false, true])("copies where there is no reporter that opens, and says so", async (hasReporter) => {
  const { ports, done } = fakePorts({});
  const copied: string[] = [];
  const ui = { ...ports.ui, execute: () => Promise.reject(new Error("refused")) };
  expect(await reportIssue({ ...ports, ui }, issue(hasReporter, copied))).toBe("done");
  expect(copied).toEqual([issueBody(around)]);
  expect(done).toEqual(["say What an issue should say of your installation was copied to the clipboard."]);
});
