/** A Typst source, bundled as text. */
declare module "*.typ" {
  const source: string;
  export default source;
}
