import type * as z from 'zod/mini';

/** Where a value first leaves its schema, and what is wrong there, as the end of a sentence that names the place. */
export function issueWords(issue: z.core.$ZodIssue | undefined): {
  readonly at: string;
  readonly what: string;
} {
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const at = [...(issue?.path ?? []), ...extra].map((part) => String(part).slice(0, 60)).join('.');
  return { at, what: whatOf(issue) };
}

function whatOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return 'is a field that the format does not have';
    case 'invalid_type':
      return `is not ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'too_big':
      return `is larger than ${issue.maximum}`;
    case 'too_small':
      return `is smaller than ${issue.minimum}`;
    case 'custom':
      return issue.message;
    default:
      return 'does not have the form it should';
  }
}
