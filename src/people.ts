/**
 * A known cast: people whom the reader of an article knows before reading it.
 *
 *     people:
 *       - name: Masahiko Minami
 *         aliases: [Minami]
 *         part: interviewee
 *         roles:
 *           - title: President
 *             of: Studio Bones
 */
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { Failure } from "./failure.ts";

const person = z.strictObject({
  name: z.string().trim().min(1).max(200),
  aliases: z.array(z.string().trim().min(1).max(200)).max(100).default([]),
  part: z.enum(["interviewee", "interviewer", "author"]).nullable().default(null),
  roles: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        of: z.string().min(1).nullable().default(null),
        former: z.boolean().default(false),
      }),
    )
    .default([]),
});

const peopleFile = z.union([
  z.array(person),
  z.strictObject({ people: z.array(person) }).transform((file) => file.people),
]);

export type KnownPerson = z.infer<typeof person>;

/**
 * Reads a cast from YAML (or JSON, which is YAML): a list of people, or `people:` and the list.
 * @param text the file's text
 * @param name what to call the file in a failure
 * @throws Failure `people` when the text is no such list
 */
export function readPeople(text: string, name: string | null = null): readonly KnownPerson[] {
  const file = peopleFile.safeParse(parsed(text, name));
  if (file.success) return file.data;
  throw new Failure("people", z.prettifyError(file.error), name, "a list of people, each with a name");
}

function parsed(text: string, name: string | null): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof YAMLParseError) throw new Failure("people", error.message, name, "mend the YAML");
    throw error;
  }
}
