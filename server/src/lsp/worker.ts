import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { lieIn, tellOfLoss } from "./beside.ts";
import { serve } from "./server.ts";

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener("message", () => waiting.shift()?.());
port1.start();

// The worker of a browser: it speaks to the page that started it, and ends when that terminates it.
const page: Port = Reflect.get(globalThis, "self");

const connection = createConnection(new BrowserMessageReader(page), new BrowserMessageWriter(page));
tellOfLoss((message) => connection.console.error(message));
serve(connection, {
  files: undefined,
  writeWhole: undefined,
  typesetter: undefined,
  converter: undefined,
  now: () => new Date(),
  nextTurn,
  liesIn: lieIn,
});

/**
 * A message to oneself comes in behind those that wait already. A timer might come before them, and would be slowed
 * down when it is set again and again.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(undefined);
  });
}
