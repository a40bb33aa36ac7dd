/** The demo page: paste an article, see who said what. */
import sample from "../fixtures/metallic-rouge/article.txt?raw";
import type { Answer, Question } from "./messages.ts";

function element<E extends HTMLElement>(selector: string, type: new () => E): E {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${selector}`);
}

const content = element("#content", HTMLTextAreaElement);
const mediaType = element("#mediaType", HTMLSelectElement);
const button = element("button", HTMLButtonElement);
const status = element("#status", HTMLOutputElement);
const page = element("#page", HTMLIFrameElement);
const record = element("#record", HTMLPreElement);

const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

function read(): void {
  button.disabled = true;
  status.value = "Reading…";
  const question: Question = { content: content.value, mediaType: mediaType.value };
  worker.postMessage(question);
}

worker.onmessage = ({ data }: MessageEvent<Answer>) => {
  button.disabled = false;
  if (data.kind === "ready") return read();
  if (data.kind === "failed") {
    status.value = data.message;
    return;
  }
  page.srcdoc = data.page;
  record.textContent = JSON.stringify(data.record, null, 2);
  status.value = `Read in ${data.milliseconds.toFixed(0)} ms`;
};
worker.onerror = ({ message }) => {
  status.value = `The worker failed: ${message}`;
};

element("#form", HTMLFormElement).onsubmit = (event) => {
  event.preventDefault();
  read();
};
for (const choice of document.querySelectorAll<HTMLInputElement>("input[name=view]")) {
  choice.onchange = () => {
    page.hidden = choice.value !== "page";
    record.hidden = choice.value !== "record";
  };
}

content.value = sample;
