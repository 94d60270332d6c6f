/** Paths with `/`, absolute (`/a/b`, `C:/a`, `scheme://host/a`) unless said otherwise. Pure text; nothing is read. */

/** The folder that holds `path`; `undefined` for a root. */
export function parentOf(path: string): string | undefined {
  const slash = path.lastIndexOf("/");
  if (slash < 0 || isRoot(path)) return undefined;
  const parent = path.slice(0, slash);
  return isRoot(`${parent}/`) ? `${parent}/` : parent;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The last part of a path without its extension; `.profile` has none. */
export function stemOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? name : name.slice(0, dot);
}

/** The extension of a file name in lower case with its dot; empty when it has none (`.profile` has none). */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot).toLowerCase();
}

/** `path` as seen from `folder`, `.` and `..` resolved; an absolute `path` stays where it is. Both may use `\`. */
export function resolvePath(folder: string, path: string): string {
  const slashed = path.replaceAll("\\", "/");
  const full = isAbsolute(slashed) ? slashed : `${folder.replaceAll("\\", "/")}/${slashed}`;
  const root = ROOT.exec(full)?.[0] ?? "";
  const parts: string[] = [];
  for (const part of full.slice(root.length).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return root + parts.join("/");
}

/** `path` relative to `folder`; `.` for the folder itself; with `../` where it lies outside. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split("/").filter((part) => part !== "");
  const to = path.split("/").filter((part) => part !== "");
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1;
  if (shared === 0 && from.length > 0 && !path.startsWith("/")) return path;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/") || ".";
}

/** Whether `path` is `folder` or lies in it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/**
 * Whether a path leads to no disk but to something that only an editor knows: `vscode-vfs://github/a`, `untitled:a`.
 */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(path); // one letter is a drive
}

/** `/`, `C:/` or `scheme://host/`. */
const ROOT = /^(?:[A-Za-z]:\/|[a-z][a-z0-9+.-]+:\/\/[^/]*\/|\/)/;

function isAbsolute(path: string): boolean {
  return ROOT.test(path);
}

function isRoot(path: string): boolean {
  return ROOT.exec(path)?.[0] === path;
}
