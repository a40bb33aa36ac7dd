/** One run at a time in an output folder. */
import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../failure.ts";

/**
 * Takes a folder for this process until the returned function is called or the process ends, however it ends: the lock
 * is a socket that the system closes, so a killed run leaves none behind.
 * @throws Failure `in-use` when another process has the folder
 */
export async function lock(folder: string): Promise<() => void> {
  const name = socketName(folder);
  const server = (await listening(name)) ?? ((await isAnswered(name)) ? null : await again(name));
  if (server) return () => server.close();
  throw new Failure(
    "in-use",
    "another run writes into this folder",
    folder,
    "wait for it, or give another folder",
  );
}

/** The name of the folder's socket: Linux and Windows have names that are no files. */
function socketName(folder: string): string {
  const key = `saidby-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${key}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${key}` : join(tmpdir(), `${key}.sock`);
}

/** A server that listens under the name, or null when the name is taken. */
const listening = (name: string): Promise<Server | null> =>
  new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(null) : failed(error),
    );
    server.listen(name, () => done(server));
  });

/** Whether a process listens there; a socket file without one was left by a process that was killed. */
const isAnswered = (name: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(name);
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });

function again(name: string): Promise<Server | null> {
  if (!name.startsWith("\0")) rmSync(name, { force: true });
  return listening(name);
}
