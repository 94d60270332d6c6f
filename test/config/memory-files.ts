import { FileError, type Files } from "../../server/src/files/files.ts";

/** Files in memory: absolute path → content. A folder exists when a file lies in it. */
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
    async list() {
      return [];
    },
  };
}
