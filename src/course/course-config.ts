import { z } from 'zod';
import { CourseFault } from './course-fault.ts';
import { quoted } from './quoted.ts';

const MOST_SEED = 2 ** 32 - 1;
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ADDRESS = /^(https?:\/\/[^\s/]+\S*|mailto:\S+@\S+|\/(?!\/)\S*)$/;
const SCRIPT = /^(https:\/\/[^\s/;,'"]+\/[^\s;,'"]+|\/(?!\/)[^\s;,'"]+)$/;

/** The message of a field: what it holds, and what to write instead. */
const says =
  (wanted: string, repair: string) =>
  ({ input }: { readonly input?: unknown }) =>
    input === undefined
      ? `is missing. ${repair}`
      : `is ${quoted(input)}, which is not ${wanted}. ${repair}`;

const line = (repair: string, shortest = 1) => {
  const error = says('one line of text', repair);
  return z
    .string({ error })
    .regex(/^[^\r\n]*$/, { error })
    .refine((text) => text.trim().length >= shortest, { error });
};

const names = (wanted: string, repair: string) => {
  const error = says(wanted, repair);
  return z.array(z.string({ error }), { error });
};

const chosen = (what: string) => {
  const repair = `Write 'all', or a list such as [${what}].`;
  const error = says("'all' or a list of names in quotes", repair);
  return z.union([z.literal('all'), z.array(z.string({ error }), { error })], { error });
};

const object = <Fields extends z.core.$ZodShape>(fields: Fields, example: string) =>
  z.strictObject(fields, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}. Its fields are ${Object.keys(fields).join(', ')}.`
        : says('a group of fields', `Write ${example}.`)(issue),
  });

const links = z.array(
  object(
    {
      label: line("Write the words of the link, as in label: 'Forum'."),
      href: z
        .string({
          error: says(
            'an address',
            "Write it in quotes, as in href: 'https://forum.example.edu/'.",
          ),
        })
        .regex(ADDRESS, {
          error: says(
            'an address',
            "Begin it with https://, http:// or mailto:, or with / for a page of this site, as in '/progress/'.",
          ),
        }),
    },
    "{ label: 'Forum', href: 'https://forum.example.edu/' }",
  ),
  { error: says('a list of links', "Write [] or [{ label: 'Forum', href: 'https://…' }].") },
);

const schema = object(
  {
    id: z.string({ error: says('an id', "Write one such as 'downhill'.") }).regex(ID, {
      error: says(
        'an id',
        "Use lower-case letters, digits and single hyphens, beginning with a letter, as in 'ml-2027'.",
      ),
    }),
    title: line("Write the course's name, as in title: 'Downhill'."),
    description: line('Write one sentence for search engines and link previews.'),
    author: line("Write a name in quotes, or '' for none.", 0),
    institution: line("Write a name in quotes, or '' for none.", 0),
    lessons: chosen("'losses', 'gradients'"),
    exercises: chosen("'mse', 'hinge'"),
    leaveOut: object(
      {
        lessons: names('a list of lessons', "Write [] or a list such as ['landscape']."),
        exercises: names('a list of exercises', "Write [] or a list such as ['lion']."),
      },
      '{ lessons: [], exercises: [] }',
    ),
    conventions: object(
      {
        accepted: z.boolean({ error: says('true or false', 'Write true or false, no quotes.') }),
        except: names(
          'a list of exercises or forms',
          "Write [] or a list such as ['momentum', 'adam/eps-inside-root'].",
        ),
      },
      '{ accepted: true, except: [] }',
    ),
    seed: z
      .int({
        error: says(
          `a whole number from 0 to ${MOST_SEED}`,
          'Write 1 to keep the cases of the course.',
        ),
      })
      .min(0, { error: says('a whole number from 0', 'Write 1 to keep the cases of the course.') })
      .max(MOST_SEED, {
        error: says(
          `a whole number up to ${MOST_SEED}`,
          'Write 1 to keep the cases of the course.',
        ),
      }),
    links: object({ header: links, footer: links }, '{ header: [], footer: [] }'),
    analytics: object(
      {
        script: z
          .string({ error: says('an address', "Write '' for no analytics.") })
          .refine((text) => text === '' || SCRIPT.test(text), {
            error: says(
              'the address of a script',
              "Write '' for no analytics, or an address such as 'https://stats.example.edu/count.js'.",
            ),
          }),
      },
      "{ script: '' }",
    ),
  },
  "export default { id: 'downhill', … }",
);

/** What `course.config.ts` exports: how a course is called and what it takes of the whole in `course.ts`. */
export type CourseConfig = Readonly<z.infer<typeof schema>>;

/** Holds what a configuration file exports to its fields; throws a CourseFault with a sentence for each that is wrong. */
export function parseCourseConfig(value: unknown, file: string): CourseConfig {
  const { data, error } = schema.safeParse(value);
  if (data) return data;
  throw new CourseFault(
    file,
    error.issues.map(({ path, message }) => `${fieldName(path)} ${message}`),
  );
}

/** `links.header[1].href`, or the file itself. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : text === ''
          ? String(key)
          : `${text}.${String(key)}`,
    '',
  ) || 'the configuration';
