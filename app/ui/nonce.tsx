import { createContext, type ReactNode, useContext } from 'react';

const Nonce = createContext<string | undefined>(undefined);

export function NonceProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  return <Nonce.Provider value={nonce}>{children}</Nonce.Provider>;
}

/** What inline scripts of this page must carry; undefined in the browser, where none is added. */
export const useNonce = (): string | undefined => useContext(Nonce);
