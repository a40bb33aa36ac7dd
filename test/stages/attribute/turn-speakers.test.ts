import { describe, expect, test } from "vitest";
import { interview } from "../../../pipelines/interview.ts";
import { loadKit } from "../../../src/run/assets.ts";

const pipeline = interview(loadKit());

function read(text: string, mediaType: string) {
  const bytes = new TextEncoder().encode(text);
  return pipeline.run({ id: "t", uri: null, mediaType, bytes }).record;
}

/** The speaker of each turn, by name. */
function speakers(text: string, mediaType = "text/plain"): (string | null)[] {
  const { entities, quotes } = read(text, mediaType);
  const turns = quotes.filter((q) => q.form === "turn");
  return turns.map((q) => entities.find((e) => e.id === q.speaker)?.name ?? null);
}

/** Four turns of two voices under these labels. */
const talk = (asks: string, answers: string): string =>
  [
    `${asks} How old is the boat?`,
    `${answers} Older than the harbour, and it leaks less.`,
    `${asks} Do you sail it alone?`,
    `${answers} With a goat, mostly. It does the talking.`,
    `${asks} And in winter?`,
    `${answers} In winter the goat stays at home.`,
  ].join("\n\n");

const inTurn = (asks: string | null, answers: string | null) => [
  ...[asks, answers],
  ...[asks, answers],
  ...[asks, answers],
];

describe("who the voices are", () => {
  test("A: answers, it is nobody whose name begins with A", () => {
    const text = `An interview with Matthew Osborne\n\n${talk("Q:", "A:")}\n\nQ: Does Alan Jones sail?\n\nA: Alan Jones rows.`;
    expect(speakers(text)).toEqual([...inTurn(null, "Matthew Osborne"), null, "Matthew Osborne"]);
  });

  test("A: beside H: are initials", () => {
    const text = `The painter Alan Osborne met Helen Wilson at the harbour.\n\n${talk("H:", "A:")}`;
    expect(speakers(text)).toEqual(inTurn("Helen Wilson", "Alan Osborne"));
  });

  test("front matter lists who speaks: first names, initials and handles are theirs", () => {
    const front = "---\ntitle: Boats\nspeakers:\n  - Mary Osborne\n  - Quill\n---\n";
    const md = "text/markdown";
    expect(speakers(`${front}${talk("Mary:", "Quill:")}`, md)).toEqual(inTurn("Mary Osborne", "Quill"));
    expect(speakers(`${front}${talk("MO:", "Quill:")}`, md)).toEqual(inTurn("Mary Osborne", "Quill"));
  });

  test("front matter tells the host from the guest", () => {
    const front = "---\nhost: Mary Osborne (Quay FM)\nguest: Peter Wilson\n---\n";
    const bold = talk("**", "").replace(/^\*\* (.*)$/gm, "**$1**");
    expect(speakers(`${front}${bold}`, "text/markdown")).toEqual(inTurn("Mary Osborne", "Peter Wilson"));
  });

  test("what a title sets after a name is no part of it", () => {
    const sunrise = `Interview with Mary Osborne Sunrise\n\nWilson, Peter\n\n${talk("OSBORNE:", "WILSON:")}`;
    expect(speakers(sunrise)).toEqual(inTurn("Mary Osborne", "Peter Wilson"));
    const radio = `Interview with Mary Osborne Radio 9QY\n\nWilson, Peter\n\n${talk("OSBORNE:", "WILSON:")}`;
    expect(speakers(radio)).toEqual(inTurn("Mary Osborne", "Peter Wilson"));
  });

  test("a show that is called after its host is the host, and so are its initials", () => {
    const text = `MARY OSBORNE PODCAST: Today we talk boats.\n\nPETER WILSON: We do.\n\n${talk("MOP:", "WILSON:")}`;
    expect(speakers(text).map((name) => name?.toLowerCase())).toEqual([
      ...["mary osborne", "peter wilson"],
      ...inTurn("mary osborne", "peter wilson"),
    ]);
  });

  test("whom the introduction says was asked answers, and who talked to them asks", () => {
    const text = `Last week Mary Osborne talked to Peter Wilson, a sailor, about Edward Hill.\n\n${talk("Q:", "A:")}`;
    expect(speakers(text)).toEqual(inTurn("Mary Osborne", "Peter Wilson"));
  });

  test("the co-host is no guest", () => {
    const hello =
      "Welcome to the quay. I'm Mary Osborne, and with me as always is my co-host, Edward Hill. Today we are joined by Peter Wilson. Peter, are you well?";
    const text = `Q: ${hello}\n\nA: Very well.\n\n${talk("Q:", "A:")}`;
    expect(speakers(text)).toEqual([
      "Mary Osborne",
      "Peter Wilson",
      ...inTurn("Mary Osborne", "Peter Wilson"),
    ]);
  });

  test("a byline that names nobody asks nothing", () => {
    const front = "---\ntitle: 'People of the quay: Peter Wilson'\nauthor: News Team\n---\n";
    const headings = talk("###", "");
    expect(speakers(`${front}${headings}`, "text/markdown")).toEqual(inTurn(null, "Peter Wilson"));
  });

  test("a whole title that somebody calls himself is his name", () => {
    const text = `---\ntitle: quillfeather\n---\n${talk("###", "")}\n\n### Who are you?\n\nI am quillfeather, and I sail.`;
    expect(speakers(text, "text/markdown")).toEqual([
      ...inTurn(null, "quillfeather"),
      ...[null, "quillfeather"],
    ]);
  });

  test("an outlet's label is whoever introduces herself under it", () => {
    const text = `THE QUAY: Welcome to the show. I'm Mary Osborne.\n\nWILSON: Good morning, Mary.\n\n${talk("TQ:", "WILSON:")}`;
    expect(speakers(text)).toEqual([...["Mary Osborne", "WILSON"], ...inTurn("Mary Osborne", "WILSON")]);
  });

  test("a show that carries a name is its host's", () => {
    const text = `Q: Hi, and welcome to the Mary Osborne Podcast, all about boats.\n\nA: Good morning.\n\n${talk("Q:", "A:")}`;
    expect(speakers(text)[0]).toBe("Mary Osborne");
  });

  test("JSON before the text is front matter too, and tells the guest", () => {
    const front = '{\n  "title": "People of the Quay: quill b feather",\n  "tags": ["boats"]\n}\n\n';
    expect(speakers(`${front}${talk("Q:", "A:")}`, "text/markdown")).toEqual(inTurn(null, "quill b feather"));
  });

  test("letters that begin nobody's name are what somebody is called, unless they ask", () => {
    expect(speakers(talk("MARY:", "QLL:"))).toEqual(inTurn("MARY", "QLL"));
    expect(speakers(talk("QLL:", "MARY:"))).toEqual(inTurn(null, "MARY"));
  });

  test("initials may keep the small letters of particles", () => {
    const text = `Mary Osborne met Peter van der Wilson.\n\n${talk("MO:", "PvdW:")}`;
    expect(speakers(text)).toEqual(inTurn("Mary Osborne", "Peter van der Wilson"));
  });

  test("a handle before the full name in brackets", () => {
    const front = "---\ntitle: Harbour Profile - quill (Peter Wilson)\n---\n";
    expect(speakers(`${front}${talk("###", "")}`, "text/markdown")).toEqual(inTurn(null, "Peter Wilson"));
  });

  test("two at once are nobody alone", () => {
    const text = `Mary Osborne met Peter Wilson.\n\n${talk("Mary:", "Peter:")}\n\nMary & Peter: Never.\n\nMary: Once.\n\nMary & Peter: Once.`;
    expect(speakers(text)).toEqual([...inTurn("Mary Osborne", "Peter Wilson"), null, "Mary Osborne", null]);
    expect(read(text, "text/plain").quotes.at(-1)?.reason).toBe("two-at-once");
  });

  test("in a deposition each examiner asks under Q, and the witness is who answers", () => {
    const more =
      "Q. Is the boat yours?\n\nA. It was.\n\nTHE WITNESS: It sank.\n\nQ. When?\n\nTHE WITNESS: At noon.";
    const text = `Deposition of Peter Wilson\n\nFor the club: Mary Osborne\nFor the harbour: Robert Hansen\n\nBY MS. OSBORNE:\n\n${talk("Q.", "A.")}\n\nBY MR. HANSEN:\n\n${more}`;
    expect(speakers(text)).toEqual([
      ...inTurn("Mary Osborne", "Peter Wilson"),
      ...["Robert Hansen", "Peter Wilson", "Peter Wilson", "Robert Hansen", "Peter Wilson"],
    ]);
  });

  test("who answers once under a full name asks none of the questions", () => {
    const text = `HOST: Here is Mary Osborne, and her caddie, Peter Wilson.\n\n${talk("Q.", "MARY OSBORNE:")}\n\nQ. Peter, is it?\n\nPETER WILSON: It is.\n\nHOST: Thank you, Peter.`;
    expect(speakers(text).slice(-4)).toEqual(["Mary Osborne", null, "Peter Wilson", null]);
  });

  test("a voice that is a thing's or unknown is nobody", () => {
    const text = talk("MARY OSBORNE:", "PETER WILSON:");
    const { entities } = read(`${text}\n\nVOICEMAIL: Hello.\n\nUNIDENTIFIED MEMBER: Shame!`, "text/plain");
    expect(entities.map(({ name }) => name)).toEqual(["MARY OSBORNE", "PETER WILSON"]);
  });

  test("whom a question calls by name answers it, named or not", () => {
    const text = `What is it?\n\nMary: A boat.\n\nPeter, is it yours?\n\nIt was.\n\nAnd now?\n\nPeter: It is hers.\n\nWhat next?\n\nMary: A goat.\n\nWhose?\n\nPeter: Hers.`;
    const intro = "We met Mary Osborne and Peter Wilson at the harbour.\n\n";
    const answers = speakers(`${intro}${text}`).filter((_, i) => i % 2 === 1);
    expect(answers).toEqual([
      ...["Mary Osborne", "Peter Wilson", "Peter Wilson"],
      ...["Mary Osborne", "Peter Wilson"],
    ]);
  });

  test("initials with stops or an ampersand are somebody's, and an initial before a surname is no Q", () => {
    const stops = `The painter Mary Osborne met Peter Wilson at the harbour.\n\n${talk("M.O.:", "P.W.:")}`;
    expect(speakers(stops)).toEqual(inTurn("Mary Osborne", "Peter Wilson"));
    const initials = `Mary Osborne and Peter Wilson were there.\n\n${talk("M. Osborne:", "P. Wilson:")}`;
    expect(speakers(initials)).toEqual(inTurn("Mary Osborne", "Peter Wilson"));
    const outlet = `Boats at night\n\nReel & Lamp, 6 May 2025\n\nPeter Wilson sails.\n\n${talk("R&L:", "WILSON:")}`;
    expect(speakers(outlet)).toEqual(inTurn("Reel & Lamp", "Peter Wilson"));
  });

  test("behind chevrons are who introduce themselves, over the lines of a cue", () => {
    const cue = (n: number, words: string) => `00:0${n}.000 --> 00:0${n}.900\n${words}\n\n`;
    const hello =
      ">> Welcome back. I'm your host,\nMary Osborne, and with me today is\nPeter Wilson. How is the boat?";
    const vtt = `WEBVTT\n\n${cue(1, hello)}${cue(2, ">> It leaks, Mary.")}${cue(3, ">> Do you swim?")}${cue(4, ">> I do.")}`;
    expect(speakers(vtt, "text/vtt")).toEqual([
      ...["Mary Osborne", "Peter Wilson"],
      ...["Mary Osborne", "Peter Wilson"],
    ]);
  });

  test("an outlet that is all that asks", () => {
    const text = `Boats at night\n\nReel & Lamp, 6 May 2025\n\nPeter Wilson sails. Reel & Lamp caught up with him.\n\n${talk("Q.", "A.")}`;
    expect(speakers(text)).toEqual(inTurn("Reel & Lamp", "Peter Wilson"));
  });

  test("a tape is a transcript", () => {
    const of = (title: string) => read(`${title}\n\n${talk("MARY OSBORNE:", "PETER WILSON:")}`, "text/plain");
    expect(of("Lock-keepers: tape 12").article.format).toBe("transcript");
    expect(of("Two lock-keepers").article.format).toBe("qa");
  });

  test("lines above the first turn list who speaks", () => {
    const head = "Boats at night\nHosts: Mary Osborne, the sailor\nGuest: Peter Wilson\n\n";
    const text = `${head}Edward Hill once said that boats are goats. He was wrong.\n\n${talk("Q:", "A:")}`;
    expect(speakers(text)).toEqual(inTurn("Mary Osborne", "Peter Wilson"));
  });
});
