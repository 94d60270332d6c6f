// Takes the place of @vscode/spdlog in an installed VS Code server, whose native part would need a compiler: without it
// no log is written, and every output channel stays empty.
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");

const LEVELS = ["trace", "debug", "info", "warn", "error", "critical"];

class Logger {
  constructor(_type, _name, path) {
    this.path = path;
    this.level = 0;
    this.isRaw = false;
    for (const [rank, level] of LEVELS.entries()) this[level] = (message) => this.log(rank, level, message);
  }

  log(rank, level, message) {
    if (rank < this.level) return;
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    mkdirSync(dirname(this.path), { recursive: true });
    appendFileSync(this.path, this.isRaw ? message : `${time} [${level}] ${message}\n`);
  }

  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.isRaw = true;
  }

  setPattern() {}
  flush() {}
  drop() {}
}

const create = async (name, path) => new Logger("", name, path);

// One by one: an ES module sees only what is exported so.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
