/** The people of the golden: names, parts, roles; two of them made one. */
import type { Golden, GoldenPerson, GoldenRole } from "../../golden/schema.ts";
import { merged, renamed, withPerson } from "../../golden/take.ts";
import { Choice, Line } from "./fields.tsx";
import { huesOf } from "./marks.ts";

interface PeopleProps {
  readonly golden: Golden;
  readonly onChange: (golden: Golden) => void;
}

const PARTS = ["interviewee", "interviewer", "author"] as const;

export function People({ golden, onChange }: PeopleProps) {
  const hues = huesOf(golden);
  const add = (name: string) => {
    const there = [...golden.people, ...golden.entities].some((item) => item.name === name);
    if (name === "" || there) return;
    onChange({ ...golden, people: [...golden.people, { name, aliases: [], part: null, roles: [] }] });
  };
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">
        People <span class="count">{golden.people.length}</span>
      </h2>
      {golden.people.map((person) => (
        <details key={person.name} class="person">
          <summary>
            <span class="swatch" data-hue={hues.get(person.name) ?? "none"} /> {person.name}{" "}
            <span class="quiet">{told(person)}</span>
          </summary>
          <PersonEditor golden={golden} person={person} onChange={onChange} />
        </details>
      ))}
      <Line key={golden.people.length} label="Add a person by name" value="" onSet={add} />
    </section>
  );
}

const told = ({ part, roles }: GoldenPerson): string =>
  [part ?? "", ...roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`))]
    .filter(Boolean)
    .join("; ");

interface PersonEditorProps extends PeopleProps {
  readonly person: GoldenPerson;
}

function PersonEditor({ golden, person, onChange }: PersonEditorProps) {
  const { name } = person;
  const change = (fields: Partial<GoldenPerson>) =>
    onChange(withPerson(golden, name, (p) => ({ ...p, ...fields })));
  const others = golden.people.filter((other) => other.name !== name);
  const role = (at: number, roles: GoldenRole[]) =>
    change({ roles: person.roles.toSpliced(at, 1, ...roles) });
  return (
    <div class="person-fields">
      <Line
        label="Name"
        value={name}
        onSet={(value) => value !== "" && onChange(renamed(golden, name, value))}
      />
      <Line
        label="Other forms, with commas between"
        value={person.aliases.join(", ")}
        onSet={(value) =>
          change({
            aliases: value
              .split(",")
              .map((alias) => alias.trim())
              .filter(Boolean),
          })
        }
      />
      <Choice
        id={`part-${name}`}
        label="Part"
        value={person.part ?? ""}
        options={[["", "none"], ...PARTS.map((part): [string, string] => [part, part])]}
        onPick={(value) => change({ part: PARTS.find((part) => part === value) ?? null })}
      />
      {person.roles.map((own, i) => (
        <div class="role-fields" key={`${own.title}-${i}`}>
          <Line
            label="Role"
            value={own.title}
            onSet={(title) => role(i, title === "" ? [] : [{ ...own, title }])}
          />
          <Line
            label="of"
            value={own.of ?? ""}
            onSet={(of) => role(i, [{ ...own, of: of === "" ? null : of }])}
          />
          <label>
            <input
              type="checkbox"
              checked={own.former}
              onChange={(event) => role(i, [{ ...own, former: event.currentTarget.checked }])}
            />{" "}
            former
          </label>
        </div>
      ))}
      <Line
        key={person.roles.length}
        label="Add a role"
        value=""
        onSet={(title) =>
          title !== "" && change({ roles: [...person.roles, { title, of: null, former: false, alt: [] }] })
        }
      />
      {others.length > 0 ? (
        <Choice
          id={`merge-${name}`}
          label="The same person as"
          value=""
          options={[["", "…"], ...others.map((other): [string, string] => [other.name, other.name])]}
          onPick={(other) => other !== "" && onChange(merged(golden, other, name))}
        />
      ) : null}
    </div>
  );
}
