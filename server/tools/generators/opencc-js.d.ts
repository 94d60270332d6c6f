/** opencc-js types its converters only; its dictionaries are strings `from to to|from to`. */
declare module "opencc-js/dict/*" {
  const data: string;
  export default data;
}
