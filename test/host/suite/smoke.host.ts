import { equal } from "./assert.ts";
import { HOST, open, ours, standards } from "./support.ts";

describe("the extension", () => {
  standards();

  it("is tested in the host that this run is for", () => {
    const { process } = globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } };
    equal(process?.versions?.node === undefined ? "worker" : "node", HOST);
  });

  it("is there and becomes active with Markdown", async () => {
    const { document } = await open("clean.md");
    equal(document.languageId, "markdown");
    await ours().activate();
    equal(ours().isActive, true);
  });
});
