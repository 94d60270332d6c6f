/**
 * The part of Playwright that tests use. Its package is installed into a cache folder when a test first needs it, so
 * its own types are not at hand when the project is checked.
 */
export interface Page {
  readonly keyboard: Keyboard;
  readonly mouse: { wheel(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  goto(url: string): Promise<unknown>;
  addInitScript<T>(script: (argument: T) => void, argument: T): Promise<unknown>;
  addStyleTag(options: { readonly content: string }): Promise<unknown>;
  exposeFunction(name: string, callback: (...args: readonly never[]) => unknown): Promise<unknown>;
  on(event: "pageerror", listener: (error: Error) => void): unknown;
  on(event: "console", listener: (message: { type(): string; text(): string }) => void): unknown;
  on(event: "crash", listener: () => void): unknown;
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Locator;
  frameLocator(selector: string): FrameLocator;
  getByRole(role: string, options?: { readonly name?: string | RegExp; readonly exact?: boolean }): Locator;
  getByText(text: string | RegExp): Locator;
  waitForTimeout(ms: number): Promise<void>;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  evaluate<T>(script: () => T): Promise<T>;
  context(): { newCDPSession(page: Page): Promise<DebuggingSession> };
}

interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string, options?: { readonly delay?: number }): Promise<void>;
  insertText(text: string): Promise<void>;
}

interface Locator {
  first(): Locator;
  last(): Locator;
  nth(index: number): Locator;
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Locator;
  filter(options: { readonly hasText: string | RegExp }): Locator;
  getByText(text: string | RegExp): Locator;
  count(): Promise<number>;
  click(options?: { readonly timeout?: number; readonly force?: boolean; readonly button?: "right" }): Promise<void>;
  dblclick(options?: { readonly timeout?: number }): Promise<void>;
  focus(options?: { readonly timeout?: number }): Promise<void>;
  fill(text: string): Promise<void>;
  hover(): Promise<void>;
  isVisible(): Promise<boolean>;
  innerText(options?: { readonly timeout?: number }): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  getAttribute(name: string, options?: { readonly timeout?: number }): Promise<string | null>;
  waitFor(options?: {
    readonly state?: "attached" | "detached" | "visible" | "hidden";
    readonly timeout?: number;
  }): Promise<void>;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  /** Runs a function where the element is; it sees nothing of what is around it here. */
  evaluate<E, T>(script: (element: E) => T): Promise<T>;
  /** From the upper left corner of the whole page, in CSS pixels; `null` when it is not to be seen. */
  boundingBox(): Promise<{
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null>;
}

/** What stands in a frame: a webview is two of them, one inside the other. */
interface FrameLocator {
  frameLocator(selector: string): FrameLocator;
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Locator;
  getByRole(role: string, options?: { readonly name?: string | RegExp }): Locator;
}

/** The browser's debugging protocol: `Input.imeSetComposition` and `Input.insertText` imitate an input method. */
interface DebuggingSession {
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export interface Browser {
  newPage(options?: {
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly deviceScaleFactor?: number;
    readonly locale?: string;
  }): Promise<Page>;
  close(): Promise<void>;
}
