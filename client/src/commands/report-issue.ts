import { issueBody, type Surroundings } from "../issue-body.ts";
import type { Outcome, Ports } from "./ports.ts";

const REPORTER = "workbench.action.openIssueReporter";

/** What an issue needs beside the common ports. */
export interface IssuePort {
  readonly extensionId: string;
  surroundings(): Surroundings;
  hasCommand(command: string): Promise<boolean>;
  copy(text: string): Promise<void>;
}

/** Opens VS Code's issue reporter with what is known of this installation; copies it where that cannot be had. */
export async function reportIssue({ l10n, ui }: Pick<Ports, "l10n" | "ui">, issue: IssuePort): Promise<Outcome> {
  const body = issueBody(issue.surroundings());
  if (await isOpened(ui, issue, body)) return "done";
  await issue.copy(body);
  ui.say(l10n.t("What an issue should say of your installation was copied to the clipboard."));
  return "done";
}

async function isOpened(ui: Ports["ui"], { extensionId, hasCommand }: IssuePort, body: string): Promise<boolean> {
  if (!(await hasCommand(REPORTER))) return false;
  try {
    await ui.execute(REPORTER, { extensionId, issueBody: body });
    return true;
  } catch {
    return false;
  }
}
