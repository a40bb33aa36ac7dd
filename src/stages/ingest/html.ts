import type { DefaultTreeAdapterTypes as Dom } from "parse5";
import type { Parsers } from "../../parsers.ts";
import type { FormatReader } from "../ingest.ts";
import { pageMetadata } from "./html-metadata.ts";
import { writeArticle } from "./html-text.ts";
import { elementsOf } from "./html-tree.ts";
import { articleTexts } from "./readable.ts";
import { textBuilder } from "./text-builder.ts";

/**
 * HTML: parse5 says where every text node stands, Readability which of them are the article's. The words are read
 * from the source and never from Readability's copy, so that every one of them has its place.
 */
export const htmlReader =
  (parsers: Parsers): FormatReader =>
  (decoded, report) => {
    const document: Dom.Document = parsers.html()(decoded, { sourceCodeLocationInfo: true });
    const elements = elementsOf(document);
    const builder = textBuilder();
    writeArticle(decoded, document, articleTexts(document, elements, parsers, report), builder);
    return { ...builder.finish(), times: [], metadata: pageMetadata(elements) };
  };
