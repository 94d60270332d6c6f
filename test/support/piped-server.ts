import { PassThrough } from "node:stream";
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** A connection of the server's side, and the two pipes it speaks through. */
export interface PipedServer {
  readonly server: Connection;
  readonly toServer: PassThrough;
  readonly toClient: PassThrough;
}

/** The caller serves on the connection and disposes of it. */
export function pipedServer(): PipedServer {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  return { server, toServer, toClient };
}
