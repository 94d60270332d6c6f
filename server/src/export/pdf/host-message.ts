import type { Layout } from "../../engine/page/layout.ts";
import type { PageModel } from "../../engine/page/page.ts";
import type { PictureFormat } from "../picture.ts";
import type { Frame } from "./frame.ts";
import type { PdfResult } from "./typesetter.ts";

/** What passes between the typesetter and its process, as structured clones. */

/** What shall be set. */
export interface Job {
  readonly page: PageModel;
  readonly layout: Layout;
  readonly marksBlanks: boolean;
  /** Those of the page that could be read. */
  readonly pictures: readonly JobPicture[];
}

export interface JobPicture {
  readonly src: string;
  /** The same for the same picture; its bytes are told once to a process. */
  readonly key: number;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}

export type ToHost =
  | { readonly kind: "picture"; readonly key: number; readonly format: PictureFormat; readonly bytes: Uint8Array }
  | { readonly kind: "forget-picture"; readonly key: number; readonly format: PictureFormat }
  | { readonly kind: "pdf"; readonly id: number; readonly job: Job }
  | {
      readonly kind: "frame";
      readonly id: number;
      readonly job: Job;
      readonly sessionId: string;
      readonly held?: number;
    }
  | { readonly kind: "close"; readonly sessionId: string };

export type FromHost =
  | { readonly kind: "ready" }
  /** It has taken so much memory, none of which Typst gives back, that it had better be replaced at the next pause. */
  | { readonly kind: "tired" }
  | { readonly kind: "unavailable"; readonly message: string }
  | { readonly kind: "pdf"; readonly id: number; readonly result: PdfResult }
  | { readonly kind: "frame"; readonly id: number; readonly result: Frame }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
