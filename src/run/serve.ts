/**
 * A server for one person on this machine: loopback only, a link that works once, and nothing for any other page.
 * The link's token is traded for a cookie; Host and Origin are looked at on every request, against pages of other
 * hosts (DNS rebinding, forged requests).
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Failure } from "../failure.ts";

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export type Handle = (request: { method: string; path: string; body: string }) => Promise<Answer>;

export interface Serving {
  /** The link to open; it works once. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const LOOPBACK = "127.0.0.1";
const LARGEST_BODY = 32 * 1024 * 1024;
const TOKEN_BYTES = 32;

/** Nothing but the page's own files, and no script or style that stands in a document. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};

/**
 * Serves on loopback until it is closed.
 * @param port 0 for any that is free
 * @throws Failure `port` when the port cannot be had
 */
export async function serve(handle: Handle, port: number): Promise<Serving> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const session = randomBytes(TOKEN_BYTES).toString("base64url");
  let unused = true;
  const server = createServer((request, response) => {
    respond(request, response).catch(() => end(response, text(500, "error")));
  });
  await new Promise<void>((resolve, reject) => {
    const refused = (error: Error) =>
      reject(new Failure("port", error.message, null, "give another with --port, or leave it out"));
    server.once("error", refused);
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  const host = `${LOOPBACK}:${isInfo(address) ? address.port : port}`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? "GET";
    if (request.headers.host !== host) return end(response, text(403, "wrong host"));
    const { pathname, searchParams } = new URL(request.url ?? "/", `http://${host}`);
    const given = searchParams.get("token");
    if (given !== null) {
      if (!unused || !same(given, token))
        return end(response, text(403, "this link was used; start saidby review again"));
      unused = false;
      const cookie = `saidby=${session}; HttpOnly; SameSite=Strict; Path=/`;
      response.writeHead(303, { ...HEADERS, location: "/", "set-cookie": cookie }).end();
      return;
    }
    if (!same(cookieOf(request), session))
      return end(response, text(403, "open the link that saidby review printed"));
    const origin = request.headers.origin;
    const foreign = origin === undefined ? method !== "GET" : origin !== `http://${host}`;
    if (foreign) return end(response, text(403, "wrong origin"));
    const body = await bodyOf(request);
    if (body === null) return end(response, text(413, "too large"));
    end(response, await handle({ method, path: pathname, body }));
  }

  return {
    url: `http://${host}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isInfo = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === "object" && address !== null;

const text = (status: number, body: string): Answer => ({ status, type: "text/plain; charset=utf-8", body });

function end(response: ServerResponse, { status, type, body }: Answer): void {
  if (response.headersSent) response.end();
  else response.writeHead(status, { ...HEADERS, "content-type": type }).end(body);
}

function same(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const cookieOf = (request: IncomingMessage): string =>
  /(?:^|;\s*)saidby=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!(part instanceof Buffer)) continue;
    size += part.length;
    if (size > LARGEST_BODY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
