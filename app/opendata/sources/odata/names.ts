import type { SourceCategory } from '../../source-record';

export type ODataVersion = 'v4/2.0' | 'v5';

/** What differs between the versions of the House's OData service. Everything else has one name in both. */
export interface ODataNames {
  version: ODataVersion;
  /** Rows that one answer may hold: v5 answers 400 to a larger $top. */
  pageLimit: number;
  /** The name that Gestand uses (v4/2.0) of what this version calls `name`. */
  ours(category: SourceCategory, name: string): string;
  /** What this version calls it. */
  theirs(category: SourceCategory, name: string): string;
}

/** v4/2.0 name, v5 name. A name of v5 that is not here passes as it is. */
const RENAMED: Partial<Record<SourceCategory, ReadonlyArray<readonly [string, string]>>> = {
  Document: [
    ['DocumentNummer', 'Nummer'],
    ['Volgnummer', 'Ondernummer'],
  ],
  Activiteit: [['Voortouwnaam', 'VoortouwCommissieNaam']],
};

export const ODATA_NAMES: Readonly<Record<ODataVersion, ODataNames>> = {
  'v4/2.0': { version: 'v4/2.0', pageLimit: 250, ours: (_, name) => name, theirs: (_, name) => name },
  v5: {
    version: 'v5',
    pageLimit: 100,
    ours: (category, name) => RENAMED[category]?.find(([, v5]) => v5 === name)?.[0] ?? name,
    theirs: (category, name) => RENAMED[category]?.find(([v4]) => v4 === name)?.[1] ?? name,
  },
};

/** The version that an address of the service speaks; v5 for one that does not say v4. */
export function namesAt(address: string): ODataNames {
  return ODATA_NAMES[/\/v4\b/i.test(address) ? 'v4/2.0' : 'v5'];
}
