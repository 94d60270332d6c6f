import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The licence as such, without anybody's names. */
const APACHE = "node_modules/@biomejs/biome/LICENSE-APACHE";
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice|third.party)/i;

/**
 * The licences of the packages that a bundle holds, as the file that goes with it.
 *
 * @param {readonly string[]} inputs the bundled files, from the project's root
 * @returns {string} Throws for a package that states no licence.
 */
export function notices(inputs) {
  const folders = new Set(inputs.filter((path) => path.includes("node_modules/")).map(packageFolder));
  const entries = [...folders].map(entryOf).toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const unique = entries.filter(({ title }, index) => entries[index - 1]?.title !== title);
  const head = "Structured Summary contains code and fonts of these packages.";
  const parts = unique.map(({ title, text }) => `${title}\n${"-".repeat(title.length)}\n\n${text}`);
  return `${[head, ...parts].join("\n\n\n")}\n`;
}

/** @param {string} path */
function packageFolder(path) {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const isPackage = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/.test(folder.replaceAll("\\", "/"));
    if (isPackage && existsSync(join(folder, "package.json"))) return folder;
  }
  throw new Error(`${path} lies in no package`);
}

/** @param {string} folder */
function entryOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = licenseFiles(folder);
  if (files.length === 0 && license === undefined) throw new Error(`${name} states no licence`);
  const by = typeof author === "string" ? author : (author?.name ?? "");
  const text =
    files.length === 0
      ? [`Licence: ${license}${by === "" ? "" : `\nAuthor: ${by}`}`, ...fullText(license)].join("\n\n")
      : files.map((file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
  return { title: `${name} ${version} (${license ?? "see below"})`, text };
}

/**
 * What a licence that wants its text to go along says, where a package brings none.
 *
 * @param {string} license
 * @returns {string[]}
 */
function fullText(license) {
  return license === "Apache-2.0" ? [readFileSync(APACHE, "utf8").replaceAll("\r\n", "\n").trim()] : [];
}

/**
 * Those of a package, and those in a folder of them.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function licenseFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => LICENSE_FILE.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory()
        ? readdirSync(path)
            .toSorted()
            .map((file) => join(path, file))
        : [path];
    });
}
