// A preload (`node --require`) that lets nothing reach the network: what is tried is written down, and fails. Goes along
// into every process that is started from here. What runs over a pipe or a channel between processes stays.
const { appendFileSync } = require("node:fs");
const { join } = require("node:path");

const log = process.env.STRUCTURED_SUMMARY_NETWORK_LOG;

function refuse(what) {
  return (...given) => {
    appendFileSync(log, `${what} ${given.map((one) => describe(one)).join(" ")}\n`);
    throw new Error(`${what} is not allowed`);
  };
}

function describe(value) {
  try {
    return typeof value === "function" ? "" : (JSON.stringify(value) ?? "");
  } catch {
    return String(value);
  }
}

const net = require("node:net");
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  // A path is a pipe of this machine.
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  const isPipe =
    typeof first === "object" && first !== null && typeof first.path === "string" && first.port === undefined;
  if (isPipe) return connect.apply(this, given);
  return refuse("connect")(first);
};
net.Server.prototype.listen = refuse("listen");

const dgram = require("node:dgram");
dgram.Socket.prototype.send = refuse("send");
dgram.Socket.prototype.connect = refuse("connect");
dgram.Socket.prototype.bind = refuse("bind");

for (const dns of [require("node:dns"), require("node:dns").promises]) {
  for (const name of Object.keys(dns)) {
    if (/^(?:lookup|resolve|reverse)/.test(name)) dns[name] = refuse(name);
  }
}

for (const module of [require("node:http"), require("node:https")]) {
  module.request = refuse("request");
  module.get = refuse("get");
}
require("node:http2").connect = refuse("http2");
for (const name of ["fetch", "WebSocket", "EventSource"]) {
  if (name in globalThis) globalThis[name] = refuse(name);
}

// Who starts a process takes care that it is watched too.
const children = require("node:child_process");
for (const name of ["fork", "spawn"]) {
  const start = children[name];
  children[name] = (file, ...rest) => {
    const options = rest.findLast((one) => typeof one === "object" && one !== null && !Array.isArray(one)) ?? {};
    appendFileSync(log, `start ${name} ${file}\n`);
    const watched = { ...options, env: { ...(options.env ?? process.env), STRUCTURED_SUMMARY_NETWORK_LOG: log } };
    if (name === "fork")
      watched.execArgv = [...(options.execArgv ?? []), "--require", join(__dirname, "no-network.cjs")];
    return start(file, ...rest.filter((one) => Array.isArray(one)), watched);
  };
}
children.exec = refuse("exec");
children.execFile = refuse("execFile");
children.spawnSync = refuse("spawnSync");
children.execSync = refuse("execSync");
children.execFileSync = refuse("execFileSync");
