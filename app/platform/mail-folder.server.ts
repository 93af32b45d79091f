import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toldOf } from './database-errors';
import type { ComposedMail, Delivery, Mail, Post } from './mail.server';

/**
 * Keeps each mail as a file instead of sending it: for a demonstration, or a site without a mail server.
 * A mail is named after its Message-ID and appears whole or not at all, so handing it over twice leaves one.
 */
export function mailFolder(folder: string, compose: (mail: Mail) => Promise<ComposedMail>): Post {
  return {
    kind: 'folder',
    atOnce: 10,
    deliver: async (mail): Promise<Delivery> => {
      const file = join(folder, fileName(mail.messageId));
      const draft = `${file}.${process.pid}.draft`;
      try {
        const { bytes } = await compose(mail);
        await mkdir(folder, { recursive: true });
        await writeFile(draft, bytes);
        await link(draft, file).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        });
        return { kind: 'accepted', answer: `kept as ${fileName(mail.messageId)}` };
      } catch (error) {
        const answer = toldOf(error);
        const isOurs = (error as NodeJS.ErrnoException).code !== undefined;
        return isOurs
          ? { kind: 'deferred', about: 'connection', answer }
          : { kind: 'refused', about: 'message', answer };
      } finally {
        await rm(draft, { force: true });
      }
    },
    wasTaken: async (messageId) =>
      stat(join(folder, fileName(messageId))).then(
        () => true,
        () => false,
      ),
    close: async () => {},
  };
}

const fileName = (messageId: string): string => `${messageId.replace(/[^\w.@-]+/g, '_').slice(0, 200)}.eml`;

export interface KeptMail {
  /** Its file, without the folder. */
  name: string;
  keptAt: Date;
}

/** The mails in a folder, the newest first; at most `limit`. */
export async function keptMails(folder: string, limit: number): Promise<KeptMail[]> {
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => ({ name, keptAt: (await stat(join(folder, name))).mtime })),
  );
  return mails
    .sort((one, other) => other.keptAt.getTime() - one.keptAt.getTime() || one.name.localeCompare(other.name))
    .slice(0, limit);
}

/** The bytes of a kept mail, or null where the folder has none of that name. */
export async function keptMail(folder: string, name: string): Promise<Buffer | null> {
  if (!/^[\w@-][\w.@-]*\.eml$/.test(name)) return null;
  return readFile(join(folder, name)).catch(() => null);
}
