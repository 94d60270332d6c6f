import { expect, it } from "vitest";
import type { Middleware } from "vscode-languageclient";
import { inOrder } from "../../client/src/in-order.ts";

type Given<M extends "didOpen" | "didChange" | "didClose"> = Parameters<NonNullable<Middleware[M]>>;

const documentOf = (text: () => string) =>
  ({ languageId: "markdown", version: 1, getText: text }) as Given<"didOpen">[0];

it("an opening waits for the change before it, with the text that it had", async () => {
  const { didOpen, didChange, didClose } = inOrder();
  const sent: string[] = [];
  let arrive = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  let text = "old";
  const document = documentOf(() => text);
  const change = didChange?.({} as Given<"didChange">[0], async () => {
    await slow;
    sent.push("change");
  });
  const close = didClose?.(document, async () => {
    sent.push("close");
  });
  const open = didOpen?.(document, async (opened) => {
    sent.push(`open ${opened.getText()} ${opened.languageId}`);
  });
  text = "new";
  arrive();
  await Promise.all([change, close, open]);
  expect(sent).toEqual(["change", "close", "open old markdown"]);
});

it("goes on after a message that could not be sent", async () => {
  const { didChange, didClose } = inOrder();
  const failed = didChange?.({} as Given<"didChange">[0], () => Promise.reject(new Error("gone")));
  const sent: string[] = [];
  await didClose?.(
    documentOf(() => ""),
    async () => {
      sent.push("close");
    },
  );
  await expect(failed).rejects.toThrow("gone");
  expect(sent).toEqual(["close"]);
});
