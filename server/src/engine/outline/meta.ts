/** What the front matter says, already read and checked (`config/front-matter.ts`). Every key may be absent. */
export interface Meta {
  readonly outline?: string;
  readonly summary?: boolean;
  readonly title?: string;
  readonly organization?: string;
  readonly date?: string;
  readonly year?: number;
  readonly author?: string;
  readonly to?: string;
  readonly attachments?: readonly string[];
  readonly seal?: boolean;
  readonly status?: string;
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly previous?: string;
}
