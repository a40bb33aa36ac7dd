/** How far a run is, on stderr: a line that is drawn again on a terminal, or a line now and then. */
import type { Io } from "./io.ts";
import { number } from "./summary.ts";

export type ProgressMode = "bar" | "plain" | "none";

/** Milliseconds from one showing to the next. */
const EVERY = { bar: 100, plain: 5000, none: Number.POSITIVE_INFINITY };
const BAR = 24;

export interface Progress {
  readonly show: (seen: number, failed: number) => void;
  readonly end: () => void;
}

/** Progress over `total` articles, counted from now. */
export function progress(mode: ProgressMode, total: number, io: Io): Progress {
  const start = io.now();
  let shown = start;
  return {
    show: (seen, failed) => {
      const now = io.now();
      if (now - shown < EVERY[mode]) return;
      shown = now;
      const line = facts(seen, failed, total, (now - start) / 1000);
      if (mode === "bar") io.status(`${bar(seen / total)} ${line}`);
      else io.say(line);
    },
    end: () => {
      if (mode === "bar") io.status(null);
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return `${"━".repeat(full)}${"─".repeat(BAR - full)}`;
}

function facts(seen: number, failed: number, total: number, seconds: number): string {
  const rate = seen / seconds;
  const left = rate > 0 ? Math.ceil((total - seen) / rate) : 0;
  const parts = [
    `${number(seen)} of ${number(total)}`,
    `${number(Math.round(rate))} a second`,
    `${clock(left)} left`,
  ];
  if (failed > 0) parts.push(`${number(failed)} failed`);
  return parts.join(" · ");
}

/** 3725 seconds as 1:02:05, 65 as 1:05. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
