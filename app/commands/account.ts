import { type AccountRefusal, createAccount, setPassword } from '~/accounts/changes.server';
import { accountMessages } from '~/accounts/messages';
import type { Author } from '~/history/history';
import { currentTime } from '~/platform/clock';
import { messagesIn } from '~/ui/i18n';
import { type Command, complain, EXIT, print, UsageError } from './command';
import { withDatabase } from './with-database';

export const account: Command = {
  name: 'account',
  summary: 'make an account, or give one a new password',
  help: `gestand account create EMAIL --name "Name" --organisation "Organisation" [--role reader|editor|admin] [--kind ministry|parliament|other]
gestand account password EMAIL

The password is read from GESTAND_PASSWORD, or from standard input, so that it stands in no list of processes.
The first administrator is made so; people after that are invited in the app, where an administrator also hands
out links for a new password.

Example: GESTAND_PASSWORD='...' npm run --silent gestand -- account create beheer@ministerie.nl --name "Beheer" --organisation "Ministerie" --role admin
Exit codes: 0 done, 1 refused (the reason is printed), 2 wrong call.`,
  async run([what, email, ...options]) {
    if (!email || (what !== 'create' && what !== 'password'))
      throw new UsageError("gestand account takes 'create EMAIL' or 'password EMAIL'.");
    if (what === 'password') {
      const password = await asked();
      const set = await withDatabase(() => setPassword(email, password, COMMAND, currentTime()));
      return set.ok ? told(`${email} has a new password; open sessions were ended.`) : refusal(set.error.why);
    }
    const option = (name: string): string | undefined => {
      const index = options.indexOf(`--${name}`);
      return index === -1 ? undefined : options[index + 1];
    };
    const name = option('name');
    const organisation = option('organisation');
    const role = option('role') ?? 'editor';
    const kind = option('kind') ?? 'ministry';
    if (!name || !organisation) throw new UsageError('--name and --organisation are needed.');
    if (role !== 'reader' && role !== 'editor' && role !== 'admin')
      throw new UsageError('--role is reader, editor or admin.');
    if (kind !== 'ministry' && kind !== 'parliament' && kind !== 'other')
      throw new UsageError('--kind is ministry, parliament or other.');
    const password = await asked();
    const made = await withDatabase(() =>
      createAccount(
        { email, name, role, organisation, organisationKind: kind, password },
        COMMAND,
        currentTime(),
      ),
    );
    return made.ok ? told(`Made ${role} ${email}.`) : refusal(made.error.why);
  },
};

const COMMAND: Author = { origin: 'command', userId: null, name: 'gestand account' };

function told(what: string): number {
  print(what);
  return EXIT.done;
}

function refusal(why: AccountRefusal | 'no such person'): number {
  complain(messagesIn(accountMessages, 'en')[why]);
  return EXIT.failed;
}

const asked = async (): Promise<string> => process.env.GESTAND_PASSWORD ?? (await typed());

/** The first line of standard input. */
async function typed(): Promise<string> {
  if (process.stdin.isTTY) complain('Password (it is shown as you type; or set GESTAND_PASSWORD):');
  let text = '';
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0] ?? '';
}
