import type { TextDocument } from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * Sends what happens to documents in the order in which it happened. The language client lets an opening or a closing
 * overtake the change before it: the server would then apply that change to a text that has it already.
 */
export function inOrder(): Pick<Middleware, "didOpen" | "didChange" | "didClose"> {
  let last: Promise<unknown> = Promise.resolve();
  const afterLast = (send: () => Promise<void>): Promise<void> => {
    const sent = last.then(send);
    last = sent.catch(() => undefined);
    return sent;
  };
  return {
    didOpen(document, next) {
      const opened = asOpened(document);
      return afterLast(() => next(opened));
    },
    didChange: (event, next) => afterLast(() => next(event)),
    didClose: (document, next) => afterLast(() => next(document)),
  };
}

/** The document as it is now: it may change before it is its turn to be sent. */
function asOpened(document: TextDocument): TextDocument {
  const text = document.getText();
  const { uri, languageId, version } = document;
  return Object.create(document, {
    uri: { value: uri },
    languageId: { value: languageId },
    version: { value: version },
    getText: { value: () => text },
  });
}
