import { FileError, type Files, type FolderEntry } from "../../server/src/files/files.ts";

/** Files in memory: absolute path → content, read anew each time. A folder exists when a file lies in it. */
export function memoryFiles(content: Readonly<Record<string, string>>): Files {
  const isFolder = (path: string): boolean =>
    Object.keys(content).some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`));
  return {
    async read(path) {
      const text = content[path];
      if (text === undefined) throw new FileError(isFolder(path) ? "is-folder" : "missing", path);
      return new TextEncoder().encode(text);
    },
    async stat(path) {
      const text = content[path];
      if (text !== undefined) return { kind: "file", size: text.length, identity: path };
      return isFolder(path) ? { kind: "folder", size: 0, identity: path } : undefined;
    },
    async list(path) {
      const below = `${path.replace(/\/$/, "")}/`;
      const entries = new Map<string, FolderEntry>();
      for (const file of Object.keys(content).filter((name) => name.startsWith(below))) {
        const [name = "", ...rest] = file.slice(below.length).split("/");
        entries.set(name, { name, kind: rest.length === 0 ? "file" : "folder" });
      }
      return [...entries.values()];
    },
  };
}
