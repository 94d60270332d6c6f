import type { IFontAttributesProperties } from "docx";
import type { FontRole, Layout } from "../../engine/page/layout.ts";

/**
 * The families of a role as Word wants them: those that the layout asks for by name, on whatever machine. Word and
 * LibreOffice put in their place what they have.
 */
export function fontsOf({ fonts }: Layout, role: FontRole): IFontAttributesProperties {
  const { latin, families } = fonts[role];
  const eastAsia = families[0]?.family ?? "";
  const ascii = latin[0] ?? eastAsia;
  return { ascii, hAnsi: ascii, cs: ascii, eastAsia };
}
