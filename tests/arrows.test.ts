import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import allowed from './arrows.json';

/** The rooms and which way things go between them. tests/arrows.json names every allowed arrow. */
const ARROWS: Record<string, string[] | undefined> = allowed;
const DRAWERS = new Set(['utils', 'helpers', 'helper', 'service', 'services', 'common', 'misc', 'lib']);

interface Source {
  path: string;
  text: string;
  imports: string[];
}

const isTest = (path: string): boolean => /\.(test|fuzz)\.tsx?$/.test(path);

const sources: Source[] = ['app', 'db'].flatMap(filesBelow).map((path) => {
  const text = readFileSync(path, 'utf8');
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return { path, text, imports: importedFiles.map((file) => file.fileName) };
});
const shipped = sources.filter(({ path }) => !isTest(path));

describe('the house', () => {
  test('has no arrow between rooms that the rule file does not name', () => {
    const unlisted = shipped.flatMap(({ path, imports }) => {
      const from = roomOf(path);
      return imports.flatMap((specifier) => {
        const file = ownFile(path, specifier);
        const to = file === null ? from : roomOf(file);
        return to === from || ARROWS[from]?.includes(to) ? [] : [`${path} -> ${specifier}`];
      });
    });
    expect(unlisted).toEqual([]);
  });

  test('speaks SQL only in db, in platform, in *.server.ts and in the commands that open a database', () => {
    expect(
      importersOf(/^(drizzle-orm|postgres|pg-boss)($|\/)/).filter(
        (path) => !/^db\/|\.server\.tsx?$|^app\/platform\/|^app\/commands\/db\.ts$/.test(path),
      ),
    ).toEqual([]);
  });

  test('knows HTTP only in routes, platform, entries and the session door', () => {
    expect(
      importersOf(/^(@remix-run\/(node|express)|express)$/).filter(
        (path) =>
          !/^app\/(routes\/|platform\/|entry\.|root\.tsx|accounts\/session\.server\.ts|commands\/serve\.ts)/.test(
            path,
          ),
      ),
    ).toEqual([]);
  });

  test('knows lucia in one file', () => {
    expect(importersOf(/^(lucia|@lucia-auth\/)/)).toEqual(['app/accounts/lucia.server.ts']);
  });

  test('keeps the pure rooms free of input, output and frameworks', () => {
    expect(
      importersOf(/^(node:|@remix-run|react|drizzle-orm|postgres)/).filter((path) =>
        /^app\/(citations|deadlines|reading)\//.test(path),
      ),
    ).toEqual([]);
  });

  test('keeps files under 400 lines and routes under 120', () => {
    const tooLong = shipped
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > (path.startsWith('app/routes/') ? 120 : 400));
    expect(tooLong).toEqual([]);
  });

  test('has no drawers', () => {
    const drawers = sources.filter(({ path }) =>
      path.split('/').some((part) => DRAWERS.has(part.replace(/\.(server\.)?tsx?$/, ''))),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

function importersOf(pattern: RegExp): string[] {
  return shipped.filter(({ imports }) => imports.some((name) => pattern.test(name))).map(({ path }) => path);
}

/** The file of ours that an import names, as a path from the root; null for packages. */
function ownFile(importer: string, specifier: string): string | null {
  if (specifier.startsWith('~db/')) return `db/${specifier.slice(4)}`;
  if (specifier.startsWith('~/')) return `app/${specifier.slice(2)}`;
  if (specifier.startsWith('.')) return posix.normalize(relative('.', join(dirname(importer), specifier)));
  return null;
}

/** `app/motions/ballot.ts` is in motions; root, entries and the files beside them are the site itself. */
function roomOf(path: string): string {
  if (path.startsWith('db/')) return 'db';
  const [, room = '', file] = path.split('/');
  return file === undefined ? 'site' : room;
}
