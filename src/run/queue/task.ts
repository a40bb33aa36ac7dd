import { z } from "zod";

/** A task as it lies in the queue; paths are absolute. */
export const taskSchema = z.object({
  path: z.string(),
  id: z.string().nullable(),
  until: z.string().nullable(),
  output: z.string(),
  /** The folder of all outputs. */
  folder: z.string(),
});

export type QueuedTask = z.infer<typeof taskSchema>;

/** How often a task is begun before it is given up. */
export const TRIES = 3;
