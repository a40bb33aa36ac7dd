/** The page: one fixture at a time, the article on one side, what is to be decided on the other. */
import { useEffect, useState } from "preact/hooks";
import type { Opened } from "../protocol.ts";
import * as api from "./api.ts";
import { Review } from "./review.tsx";

export function App() {
  const [slugs, setSlugs] = useState<readonly string[]>([]);
  const [slug, setSlug] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const fail = (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error));

  useEffect(() => {
    api.shelf().then((shelf) => {
      setSlugs(shelf.slugs);
      setSlug(asked(shelf.slugs));
    }, fail);
  }, []);
  useEffect(() => {
    if (slug === null) return;
    setOpened(null);
    setTrouble(null);
    document.title = `${slug} – saidby review`;
    location.hash = encodeURIComponent(slug);
    api.opened(slug).then(setOpened, fail);
  }, [slug]);

  if (opened?.golden && opened.record && opened.slug === slug) {
    const { golden, record, problems, readOnly } = opened;
    return (
      <Review
        key={slug}
        slug={slug}
        slugs={slugs}
        golden={golden}
        record={record}
        problems={problems}
        readOnly={readOnly}
        onOpen={setSlug}
      />
    );
  }
  return (
    <div class="waiting">
      <h1>saidby review</h1>
      {trouble === null && !opened ? <p role="status">Reading {slug ?? "the fixtures"} …</p> : null}
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {opened && !opened.golden ? <Broken opened={opened} /> : null}
      {slugs.length > 1 ? (
        <ul>
          {slugs.map((other) => (
            <li key={other}>
              <button type="button" onClick={() => setSlug(other)}>
                {other}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Broken({ opened }: { readonly opened: Opened }) {
  return (
    <div role="alert">
      <p>The golden of {opened.slug} cannot be read. Mend it in an editor, then load this page again.</p>
      <ul>
        {opened.problems.map(({ line, message }) => (
          <li key={`${line}${message}`}>{line === null ? message : `line ${line}: ${message}`}</li>
        ))}
      </ul>
    </div>
  );
}

/** The fixture that the address names, or the first. */
function asked(slugs: readonly string[]): string | null {
  const named = decodeURIComponent(location.hash.slice(1));
  return slugs.find((slug) => slug === named) ?? slugs[0] ?? null;
}
