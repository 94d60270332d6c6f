import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "./failure.mjs";

/**
 * What comes from Debian's packages, and how to see that it is there.
 *
 * @typedef {{ readonly packages: readonly string[], readonly isThere: () => boolean }} Need
 */

/** Debian's, Ubuntu's and Google's name of the browser. */
const BROWSERS = ["chromium", "chromium-browser", "google-chrome"];

export const CHROMIUM = need(["chromium"], () => BROWSERS.some(isCommand));
export const NEOVIM = need(["neovim"], () => isCommand("nvim"));
export const EMACS = need(["emacs-nox"], () => isCommand("emacs"));
/** Newer Emacs brings it along. */
export const EGLOT = need(["elpa-eglot"], () => hasEmacsLibrary("eglot"));
export const MARKDOWN_MODE = need(["elpa-markdown-mode"], () => hasEmacsLibrary("markdown-mode"));
/** Without them a picture shows boxes for Chinese: screenshots and pages that are measured need them. */
export const CHINESE_FONTS = need(["fonts-noto-cjk"], () => existsSync("/usr/share/fonts/opentype/noto"));
/** As wide as Times New Roman, for which they stand in. */
export const LATIN_FONTS = need(["fonts-liberation"], () => existsSync("/usr/share/fonts/truetype/liberation"));
/** LibreOffice without a window; its other parts may be there without the one that reads texts. */
export const WRITER = need(
  ["libreoffice-writer-nogui"],
  () => isCommand("soffice") && existsSync("/usr/lib/libreoffice/program/libswlo.so"),
);
export const POPPLER = need(["poppler-utils"], () => isCommand("pdftoppm"));
export const MUPDF = need(["mupdf-tools"], () => isCommand("mutool"));

/** Absolute path of the browser; `CHROMIUM` is provided first. */
export function browserPath() {
  const path = BROWSERS.map(commandPath).find((found) => found !== undefined);
  if (path === undefined) throw new Failure("no Chromium on the PATH after installing it");
  return path;
}

/**
 * Installs what is missing with apt-get: directly as root, otherwise through `sudo` if it asks for no password.
 *
 * @param {...Need} needs
 * @throws {Failure} one line that says what to install, on another system or without the right to install
 */
export function provide(...needs) {
  const packages = needs.filter(({ isThere }) => !isThere()).flatMap((missing) => missing.packages);
  if (packages.length === 0) return;
  const wanted = packages.join(" ");
  if (!isCommand("apt-get")) throw new Failure(`please install ${wanted} first: this is no Debian, I cannot do it`);
  if (process.getuid?.() !== 0 && spawnSync("sudo", ["-n", "true"]).status !== 0) {
    throw new Failure(`please run \`sudo apt-get install ${wanted}\` first: I may not install packages here`);
  }
  console.log(`installing ${wanted} with apt-get …`);
  const started = Date.now();
  aptGet(["update"]);
  aptGet(["install", "--yes", "--no-install-recommends", ...packages]);
  const still = needs.filter(({ isThere }) => !isThere()).flatMap((missing) => missing.packages);
  if (still.length > 0) throw new Failure(`apt-get installed ${still.join(" ")}, but it cannot be found afterwards`);
  console.log(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const command = ["apt-get", "-o", "DPkg::Lock::Timeout=120", ...args];
  const [program = "", ...rest] = process.getuid?.() === 0 ? command : ["sudo", "-n", "-E", ...command];
  const { status, stderr } = spawnSync(program, rest, {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status === 0) return;
  const last = stderr.trim().split("\n").at(-1) ?? "";
  throw new Failure(`\`apt-get ${args.join(" ")}\` failed with exit ${status}: ${last}`);
}

/**
 * @param {readonly string[]} packages
 * @param {() => boolean} isThere
 * @returns {Need}
 */
function need(packages, isThere) {
  return { packages, isThere };
}

/** @param {string} name */
function hasEmacsLibrary(name) {
  return (
    spawnSync(commandPath("emacs") ?? "", ["--batch", "--eval", `(progn (package-initialize) (require '${name}))`])
      .status === 0
  );
}

/** @param {string} name */
function isCommand(name) {
  return commandPath(name) !== undefined;
}

/** @param {string} name */
function commandPath(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
