import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A real lesson of middling size, and its exercises. */
const LESSON = 'clipping';
const EXERCISES = ['clip-value', 'clip-norm'];
/** What a build reads. */
const FOLDERS = ['content', 'exercises', 'public', 'solutions', 'src', 'tests/oracle', 'tools'];
const FILES = [
  'astro.config.mjs',
  'course.config.ts',
  'course.ts',
  'labs.ts',
  'package.json',
  'tsconfig.json',
];
const END_OF_PARTS = '];\n\n/** All lessons in reading order. */';
const ALL_LESSONS = "lessons: 'all',";

/**
 * Makes a course of so many lessons in a temporary folder and returns that: one lesson of this course over and over, each
 * copy with exercises of its own, and all pages beside the lessons. Its packages are this project's, its caches its own.
 */
export function writeSite(count: number): string {
  const root = mkdtempSync(path.join(tmpdir(), 'downhill-site-'));
  for (const name of [...FOLDERS, ...FILES])
    cpSync(name, path.join(root, name), { recursive: true });
  linkPackages(path.join(root, 'node_modules'));
  const copies = Array.from({ length: count - 1 }, (_, k) => writeLesson(root, k + 1));
  const parts = `{ title: 'Copies', lessons: ${JSON.stringify(copies)} },\n${END_OF_PARTS}`;
  edit(path.join(root, 'course.ts'), END_OF_PARTS, parts);
  const slugs = [LESSON, ...copies.map(({ slug }) => slug)];
  edit(path.join(root, 'course.config.ts'), ALL_LESSONS, `lessons: ${JSON.stringify(slugs)},`);
  return root;
}

function writeLesson(root: string, k: number) {
  const slug = `${LESSON}-${k}`;
  const lesson = (name: string) => path.join(root, 'content/lessons', `${name}.mdx`);
  const exercises = EXERCISES.map((id) => `${id}-${k}`);
  let text = readFileSync(lesson(LESSON), 'utf8');
  for (const [i, id] of EXERCISES.entries()) {
    const copy = exercises[i] ?? '';
    text = text.replaceAll(`<Exercise id="${id}" />`, `<Exercise id="${copy}" />`);
    for (const folder of ['exercises', 'solutions'])
      cpSync(path.join(root, folder, id), path.join(root, folder, copy), { recursive: true });
    const declaration = path.join(root, 'exercises', copy, 'exercise.ts');
    edit(declaration, `lesson: '${LESSON}'`, `lesson: '${slug}'`);
  }
  writeFileSync(lesson(slug), text);
  return { slug, title: `Clipping ${k}`, promise: 'The same once more.', exercises };
}

/** Links each package by itself, so that what a build keeps beside them stays in this folder. */
function linkPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.'))
      symlinkSync(path.resolve('node_modules', name), path.join(folder, name));
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}" any more.`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}
