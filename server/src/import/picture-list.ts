import type { ImportMessage } from "./message.ts";
import type { OfficePackage, Relation } from "./package.ts";

/** A picture that the Markdown names, to be written beside it. */
export interface ImportedPicture {
  /** Within the folder of pictures: `1.png`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Collects the pictures of a document, each once however often it is shown. */
export class PictureList {
  readonly found: ImportedPicture[] = [];
  readonly #known = new Map<string, number>();
  readonly #file: OfficePackage;
  readonly #messages: ImportMessage[];

  constructor(file: OfficePackage, messages: ImportMessage[]) {
    this.#file = file;
    this.#messages = messages;
  }

  /** The place of a picture in the list; absent, with a message, when it cannot be taken over. */
  add(relation: Relation | undefined, paragraph: number | undefined): number | undefined {
    if (relation?.external === true) {
      this.#messages.push({ id: "pictureRemote", args: [relation.target.slice(0, 200)], paragraph });
      return undefined;
    }
    const known = relation && this.#known.get(relation.target);
    if (known !== undefined) return known;
    const bytes = relation && this.#file.bytes(relation.target);
    if (relation === undefined || bytes === undefined) {
      this.#messages.push({ id: "pictureMissing", args: [], paragraph });
      return undefined;
    }
    const extension = extensionOf(bytes);
    if (extension === undefined) {
      const format = /\.([a-z0-9]{1,5})$/i.exec(relation.target)?.[1]?.toUpperCase() ?? "?";
      this.#messages.push({ id: "pictureFormat", args: [format], paragraph });
      return undefined;
    }
    this.found.push({ name: `${this.found.length + 1}.${extension}`, bytes });
    this.#known.set(relation.target, this.found.length - 1);
    return this.found.length - 1;
  }
}

/** By the first bytes, for names lie; absent for a format that no Markdown viewer shows. */
function extensionOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith("\x89PNG")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpg";
  if (head.startsWith("GIF8")) return "gif";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  return undefined;
}
