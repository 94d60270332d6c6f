import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { extname, join, normalize } from "node:path";

/** Where the page finds the extension: its own origin, because its policy forbids every other. */
const MOUNT = "/structured-summary-under-test";

const TYPES = new Map([
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".json", "application/json"],
]);

/**
 * Stands before a VS Code server so that the page takes the extension for one of the web: then the worker host runs its
 * `browser` entry, and no Node is near. (What comes from the server itself would run there, in Node.)
 *
 * @param {object} options
 * @param {number} options.serverPort
 * @param {string} options.extensionPath the folder that is offered to the page
 * @param {string} [options.testsPath] a module inside `extensionPath`; absent: no tests are run
 * @returns {Promise<{ readonly port: number, readonly stop: () => void }>}
 */
export async function startWorkerHostProxy({ serverPort, extensionPath, testsPath }) {
  const proxy = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? "/", "http://localhost");
    if (pathname.startsWith(`${MOUNT}/`)) {
      void serveFile(join(extensionPath, normalize(decodeURIComponent(pathname.slice(MOUNT.length)))), outgoing);
      return;
    }
    const headers = { ...incoming.headers };
    // The page is changed on its way, so it must come in plain text.
    if (pathname === "/") delete headers["accept-encoding"];
    const upstream = request(
      { host: "127.0.0.1", port: serverPort, path: incoming.url, method: incoming.method, headers },
      (answer) => {
        if (pathname !== "/" || answer.statusCode !== 200) {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
          return;
        }
        void wholeText(answer).then((page) => {
          const { "content-length": _, ...rest } = answer.headers;
          outgoing.writeHead(200, rest);
          outgoing.end(withExtension(page, incoming.headers.host ?? "", extensionPath, testsPath));
        });
      },
    );
    upstream.on("error", () => outgoing.destroy());
    incoming.pipe(upstream);
  });
  proxy.on("upgrade", (incoming, socket, head) => {
    const upstream = connect(serverPort, "127.0.0.1", () => {
      const { rawHeaders } = incoming;
      const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []));
      upstream.write([`${incoming.method} ${incoming.url} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return {
    port: address.port,
    stop: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

/**
 * The page's configuration stands in an attribute, as JSON.
 *
 * @param {string} page
 * @param {string} authority
 * @param {string} extensionPath
 * @param {string | undefined} testsPath
 */
function withExtension(page, authority, extensionPath, testsPath) {
  return page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, opening, settings) => {
    const configuration = JSON.parse(settings.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    const at = (/** @type {string} */ path) => ({ scheme: "http", authority, path });
    configuration.developmentOptions = {
      ...configuration.developmentOptions,
      extensions: [at(MOUNT)],
      ...(testsPath === undefined ? {} : { extensionTestsPath: at(testsPath.replace(extensionPath, MOUNT)) }),
    };
    return `${opening}${JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  });
}

/**
 * @param {string} path
 * @param {import("node:http").ServerResponse} outgoing
 */
async function serveFile(path, outgoing) {
  try {
    const content = await readFile(path);
    outgoing.writeHead(200, { "content-type": TYPES.get(extname(path)) ?? "application/octet-stream" });
    outgoing.end(content);
  } catch {
    outgoing.writeHead(404);
    outgoing.end();
  }
}

/** @param {import("node:http").IncomingMessage} answer */
async function wholeText(answer) {
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
